import { cx } from '../components/cx.ts';
import { formatTime } from '../time/formatTime.ts';
import type { DayCell } from './range.ts';

export type DayStripCellProps = {
  cell: DayCell;
  total: number;
  timeZone: string;
  isSelected: boolean;
  isActive: boolean;
  onFocus: () => void;
};

const isFullHour = (text: string): boolean => /\b00\b/.test(text);

export const DayStripCell = (props: DayStripCellProps) => {
  const { cell, total, timeZone, isSelected, isActive, onFocus } = props;
  const time = formatTime(cell.from, { timeZone });
  const share = total === 0 ? 0 : cell.free / total;
  const state = cell.isOpen ? `${cell.free} of ${total} free` : 'closed';
  return (
    <div
      role="option"
      aria-selected={isSelected}
      aria-disabled={!cell.isOpen}
      tabIndex={isActive ? 0 : -1}
      data-from={cell.from}
      onFocus={onFocus}
      className={cx(
        'relative flex w-11 shrink-0 cursor-pointer snap-start flex-col items-stretch -outline-offset-2 select-none',
        !cell.isOpen && 'cursor-not-allowed',
      )}
    >
      <span className="sr-only">{`${time}, ${state}`}</span>
      <span aria-hidden="true" className="h-5 ps-1 text-xs whitespace-nowrap text-muted tabular">
        {isFullHour(time) ? time : ''}
      </span>
      <span
        aria-hidden="true"
        className={cx(
          'flex h-6 items-center justify-center border-s text-xs font-semibold tabular',
          isSelected ? 'border-brand-strong bg-brand text-on-brand' : 'border-line text-ink',
          !isSelected && (cell.isOpen ? 'bg-surface' : 'closed-hatch'),
        )}
      >
        {cell.isOpen ? cell.free : ''}
      </span>
      <span
        aria-hidden="true"
        className={cx(
          'flex h-9 items-end border-s border-b',
          isSelected ? 'border-brand-strong bg-brand' : 'border-line',
          !isSelected && (cell.isOpen ? 'bg-surface' : 'closed-hatch'),
        )}
      >
        {cell.isOpen && (
          <span
            className={cx(
              'w-full border-t-2 transition-[height] duration-enter',
              isSelected ? 'border-accent bg-brand-strong' : 'border-ok bg-ok-soft',
            )}
            style={{ height: `${Math.round(share * 100)}%` }}
          />
        )}
      </span>
    </div>
  );
};
