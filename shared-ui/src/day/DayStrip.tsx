import type { KeyboardEvent, MouseEvent } from 'react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { cx } from '../components/cx.ts';
import { DayStripCell } from './DayStripCell.tsx';
import type { DayCell, DayRange } from './range.ts';
import { isWithin, pressedRange, stretchedRange } from './range.ts';

export type DayStripProps = {
  /** The cells of one local day, e.g. from `dayCells`. */
  cells: readonly DayCell[];
  /** How many seats there are. */
  total: number;
  timeZone: string;
  value: DayRange | null;
  onChange: (range: DayRange) => void;
  /** Names the list: "Free seats on Tue 3 Nov". */
  label: string;
  className?: string | undefined;
};

/** How full the day is, half hour by half hour. Press a start, then an end; Shift and an arrow stretch the range. */
export const DayStrip = ({
  cells,
  total,
  timeZone,
  value,
  onChange,
  label,
  className,
}: DayStripProps) => {
  const list = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<number>();
  const first = value?.from ?? cells.find((cell) => cell.isOpen)?.from;
  const activeFrom = cells.some((cell) => cell.from === focused)
    ? focused
    : (first ?? cells[0]?.from);
  const dayStart = cells[0]?.from;

  const showStart = useEffectEvent(() => {
    const cell = list.current?.querySelector<HTMLElement>(`[data-from="${first}"]`);
    if (cell && list.current)
      list.current.scrollLeft = cell.offsetLeft - list.current.clientWidth / 4;
  });
  // Only when another day is shown: later on, the strip stays where the reader has moved it.
  useEffect(() => showStart(), [dayStart]);

  const press = (cell: DayCell) => {
    const next = pressedRange(cells, value, cell);
    if (next && next !== value) onChange(next);
  };
  const onClick = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target.closest('[data-from]') : null;
    const cell = cells.find(({ from }) => String(from) === target?.getAttribute('data-from'));
    if (cell) press(cell);
  };
  const focusAt = (index: number) => {
    const cell = cells[Math.min(Math.max(index, 0), cells.length - 1)];
    if (cell) list.current?.querySelector<HTMLElement>(`[data-from="${cell.from}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = cells.findIndex((cell) => cell.from === activeFrom);
    const cell = cells[at];
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step !== 0 && event.shiftKey && value) onChange(stretchedRange(cells, value, step));
    else if (step !== 0) focusAt(at + step);
    else if (event.key === 'Home') focusAt(0);
    else if (event.key === 'End') focusAt(cells.length - 1);
    else if (cell && (event.key === 'Enter' || event.key === ' ')) press(cell);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={list}
      dir="ltr"
      role="listbox"
      aria-label={label}
      aria-multiselectable="true"
      aria-orientation="horizontal"
      tabIndex={-1}
      onClick={onClick}
      onKeyDown={onKeyDown}
      className={cx('relative flex snap-x overflow-x-auto overscroll-x-contain pb-1', className)}
    >
      {cells.map((cell) => (
        <DayStripCell
          key={cell.from}
          cell={cell}
          total={total}
          timeZone={timeZone}
          isSelected={isWithin(cell, value)}
          isActive={cell.from === activeFrom}
          onFocus={() => setFocused(cell.from)}
        />
      ))}
    </div>
  );
};
