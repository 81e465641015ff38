export type DayCell = {
  /** Instants in ms. */
  from: number;
  to: number;
  /** Seats that are free for the whole cell. */
  free: number;
  isOpen: boolean;
};

export type DayRange = { from: number; to: number };

export const isWithin = (cell: DayCell, range: DayRange | null): boolean =>
  range !== null && cell.from >= range.from && cell.to <= range.to;

const isOpenBetween = (cells: readonly DayCell[], range: DayRange): boolean =>
  cells.every((cell) => cell.isOpen || cell.to <= range.from || cell.from >= range.to);

/**
 * What a press on a cell makes of the range: the first press starts it, a later one ends it; a press on a longer range
 * or before it starts anew. A range never runs over closed hours; a closed cell changes nothing.
 */
export const pressedRange = (
  cells: readonly DayCell[],
  range: DayRange | null,
  pressed: DayCell,
): DayRange | null => {
  if (!pressed.isOpen) return range;
  const fresh = { from: pressed.from, to: pressed.to };
  const isStarted =
    range !== null && cells.some((cell) => cell.from === range.from && cell.to === range.to);
  if (!isStarted || pressed.from <= range.from) return fresh;
  const longer = { from: range.from, to: pressed.to };
  return isOpenBetween(cells, longer) ? longer : fresh;
};

/** One cell longer or shorter at its end, for the keyboard; unchanged where that is not possible. */
export const stretchedRange = (
  cells: readonly DayCell[],
  range: DayRange,
  by: 1 | -1,
): DayRange => {
  const last = cells.findIndex((cell) => cell.to === range.to);
  const next = cells[last + by];
  if (!next || next.to <= range.from) return range;
  const stretched = { from: range.from, to: next.to };
  return isOpenBetween(cells, stretched) ? stretched : range;
};
