import { cx } from '../components/cx.ts';
import { LogoMark } from './LogoMark.tsx';

/** The mark and the name. */
export const Logo = ({ className }: { className?: string | undefined }) => (
  <span
    className={cx(
      'inline-flex items-center gap-2 font-display text-lg font-bold tracking-tight text-ink',
      className,
    )}
  >
    <LogoMark className="size-8 shrink-0" />
    <span>StudySpot</span>
  </span>
);
