import { createLink } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import type { ComponentProps } from 'react';

const Anchor = ({ children, ...rest }: ComponentProps<'a'>) => (
  <a
    {...rest}
    className="-ms-1 inline-flex min-h-6 max-w-full items-center gap-1 py-1 text-sm font-semibold text-brand no-underline hover:underline"
  >
    <ChevronLeft aria-hidden="true" size={18} className="shrink-0 rtl:rotate-180" />
    {children}
  </a>
);

export const BackLink = createLink(Anchor);
