import { createLink } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
const Anchor = ({ children, ...rest }) => (<a {...rest} className="-ms-1 inline-flex min-h-6 items-center gap-1 py-1 text-sm font-semibold text-brand no-underline hover:underline">
    <ChevronLeft aria-hidden="true" size={18} className="rtl:rotate-180"/>
    {children}
  </a>);
export const BackLink = createLink(Anchor);
