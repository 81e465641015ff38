import type { ReactNode } from 'react';

/** Ink lines in the text's colour, one amber light: the frame of all six drawings. */
export const Drawing = ({ children }: { children: ReactNode }) => (
  <svg
    viewBox="0 0 240 160"
    aria-hidden="true"
    focusable="false"
    className="block h-auto w-full"
    fill="none"
    stroke="currentColor"
    strokeWidth={2.5}
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    {children}
  </svg>
);

export const LAMP = 'var(--color-accent)';
export const PAPER = 'var(--color-surface)';
export const SHADE = 'var(--color-sunken)';
export const GLOW = 'color-mix(in srgb, var(--color-accent) 22%, transparent)';
