import type { HTMLAttributes } from 'react';
import { cx } from './cx.ts';

export type CardProps = HTMLAttributes<HTMLElement> & {
  as?: 'div' | 'section' | 'article' | 'li' | undefined;
  /** The current booking: a bar of the brand's colour on the leading edge. */
  spine?: boolean | undefined;
  /** The one thing that is alive right now: the lamp glows. */
  lamp?: boolean | undefined;
  padded?: boolean | undefined;
};

export const Card = ({
  as: Tag = 'div',
  spine,
  lamp,
  padded = true,
  className,
  ...rest
}: CardProps) => (
  <Tag
    {...rest}
    className={cx(
      'rounded-card border border-line bg-surface',
      padded && 'p-4 md:p-5',
      spine && 'spine',
      lamp && 'lamp-glow',
      className,
    )}
  />
);
