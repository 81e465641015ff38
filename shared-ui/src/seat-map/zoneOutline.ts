import type { Point } from './geometry.ts';

type Band = { top: number; bottom: number; left: number; right: number };

/** Rows of about one height, each as far as its seats reach. */
const bandsOf = (seats: readonly Point[], pitch: number): Band[] => {
  const bands: Band[] = [];
  for (const { x, y } of seats.toSorted((one, other) => one.y - other.y)) {
    const band = bands.at(-1);
    if (band && y - band.top <= pitch) {
      band.bottom = Math.max(band.bottom, y);
      band.left = Math.min(band.left, x);
      band.right = Math.max(band.right, x);
    } else bands.push({ top: y, bottom: y, left: x, right: x });
  }
  return bands;
};

const WINDOW = 2;

const around = (values: readonly number[], pick: (...values: number[]) => number): number[] =>
  values.map((_, index) => pick(...values.slice(Math.max(0, index - WINDOW), index + WINDOW + 1)));

/** Fills notches of a row or two (a morphological closing): a wall does not follow every aisle, but keeps its end rows. */
const closed = (
  edges: readonly number[],
  farther: typeof Math.min,
  nearer: typeof Math.max,
): number[] => {
  const before = Array.from({ length: WINDOW }, () => edges[0] ?? 0);
  const after = Array.from({ length: WINDOW }, () => edges.at(-1) ?? 0);
  const filled = around(around([...before, ...edges, ...after], farther), nearer);
  return filled.slice(WINDOW, WINDOW + edges.length);
};

/** Small steps would look like a saw: neighbouring bands share the farther edge unless they differ by much. */
const smoothed = (
  edges: readonly number[],
  farther: (...values: number[]) => number,
  tolerance: number,
): number[] => {
  const runs: { from: number; edge: number }[] = [];
  edges.forEach((edge, index) => {
    const run = runs.at(-1);
    if (run && Math.abs(run.edge - edge) <= tolerance) run.edge = farther(run.edge, edge);
    else runs.push({ from: index, edge });
  });
  return edges.map((edge, index) => runs.findLast((run) => run.from <= index)?.edge ?? edge);
};

/** The outline of a zone as a wall would go: straight, with steps where its rows get longer or shorter. */
export const zoneOutline = (seats: readonly Point[], pitch: number, pad = pitch * 0.9): Point[] => {
  const bands = bandsOf(seats, pitch);
  const lefts = smoothed(
    closed(
      bands.map((band) => band.left),
      Math.min,
      Math.max,
    ),
    Math.min,
    pitch * 3,
  );
  const rights = smoothed(
    closed(
      bands.map((band) => band.right),
      Math.max,
      Math.min,
    ),
    Math.max,
    pitch * 3,
  );
  const sides = bands.map((band, index) => {
    const above = bands[index - 1];
    const below = bands[index + 1];
    return {
      top: above ? (above.bottom + band.top) / 2 : band.top - pad,
      bottom: below ? (band.bottom + below.top) / 2 : band.bottom + pad,
      left: (lefts[index] ?? band.left) - pad,
      right: (rights[index] ?? band.right) + pad,
    };
  });
  const down = sides.flatMap(({ right, top, bottom }) => [
    { x: right, y: top },
    { x: right, y: bottom },
  ]);
  const up = sides.toReversed().flatMap(({ left, top, bottom }) => [
    { x: left, y: bottom },
    { x: left, y: top },
  ]);
  return [...down, ...up];
};
