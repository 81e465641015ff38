import { cx } from "../components/cx.ts";
import { formatTime } from "../time/formatTime.ts";
import type { DayCell } from "./range.ts";

export type DayStripCellProps = {
  cell: DayCell;
  total: number;
  timeZone: string;
  isSelected: boolean;
  isActive: boolean;
  onPress: () => void;
  onFocus: () => void;
};

const isFullHour = (text: string): boolean => /\b00\b/.test(text);

export const DayStripCell = (props: DayStripCellProps) => {
  const { cell, total, timeZone, isSelected, isActive, onPress, onFocus } = props;
  const time = formatTime(cell.from, { timeZone });
  const share = total === 0 ? 0 : cell.free / total;
  const state = cell.isOpen ? `${cell.free} of ${total} free` : "closed";
  return (
    <div
      role="option"
      aria-selected={isSelected}
      aria-disabled={!cell.isOpen}
      tabIndex={isActive ? 0 : -1}
      data-from={cell.from}
      onClick={onPress}
      onFocus={onFocus}
      className={cx(
        "relative flex w-11 shrink-0 cursor-pointer snap-start flex-col items-stretch -outline-offset-2 select-none",
        !cell.isOpen && "cursor-not-allowed",
      )}
    >
      <span className="sr-only">{`${time}, ${state}`}</span>
      <span aria-hidden="true" className="h-5 ps-1 text-xs whitespace-nowrap text-muted tabular">{isFullHour(time) ? time : ""}</span>
      <span
        aria-hidden="true"
        className={cx(
          "relative flex h-14 items-end justify-center overflow-hidden border-s",
          isSelected ? "border-brand-strong bg-brand" : "border-line",
          !isSelected && (cell.isOpen ? "bg-surface" : "closed-hatch"),
        )}
      >
        {cell.isOpen && (
          <span
            className={cx(
              "absolute inset-x-0 bottom-0 border-t-2 transition-[height] duration-enter",
              isSelected ? "border-accent bg-brand-strong" : "border-ok bg-ok-soft",
            )}
            style={{ height: `${Math.round(share * 100)}%` }}
          />
        )}
        <span className={cx("relative pb-1 text-xs font-semibold tabular", isSelected ? "text-on-brand" : "text-ink")}>
          {cell.isOpen ? cell.free : ""}
        </span>
      </span>
    </div>
  );
};
