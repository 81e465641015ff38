const PITCH = 40;
const SEATS_A_ROW = 20;

/** Places for seats without a position: rows of twenty below everything that stands. */
export function freeGrid(standing: readonly { y: number }[]): () => { x: number; y: number } {
  const top = standing.reduce((lowest, { y }) => Math.max(lowest, y), 0) + PITCH;
  let count = 0;
  return () => {
    const place = {
      x: PITCH * (1 + (count % SEATS_A_ROW)),
      y: top + PITCH * Math.floor(count / SEATS_A_ROW),
    };
    count += 1;
    return place;
  };
}
