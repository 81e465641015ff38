import type { ReactNode } from 'react';

export type SkipLinkProps = { href: string; children: ReactNode };

export const SkipLink = ({ href, children }: SkipLinkProps) => (
  <a
    href={href}
    className="skip-until-focus focus:fixed focus:start-3 focus:top-3 focus:z-50 focus:rounded-control focus:bg-brand focus:px-4 focus:py-3 focus:text-on-brand"
  >
    {children}
  </a>
);
