import { cx } from '../components/cx.ts';
import { SeatIcon } from './SeatIcon.tsx';
import type { SeatLook } from './seatLook.ts';

const entries: { look: SeatLook; label: string; text: string }[] = [
  { look: 'free', label: '12', text: 'Free' },
  { look: 'mine', label: '12', text: 'Yours' },
  { look: 'held', label: '', text: 'Held' },
  { look: 'booked', label: '', text: 'Booked' },
  { look: 'closed', label: '', text: 'Closed' },
];

/** What the fills and glyphs mean, drawn by the seats' own shape. */
export const SeatLegend = ({ className }: { className?: string | undefined }) => (
  <ul aria-label="Legend" className={cx('flex flex-wrap gap-x-4 gap-y-1 text-sm', className)}>
    {entries.map(({ look, label, text }) => (
      <li key={look} className="inline-flex items-center gap-1.5">
        <SeatIcon look={look} label={label} />
        {text}
      </li>
    ))}
  </ul>
);
