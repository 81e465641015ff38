import type { SeatPlan } from '@studyspot/shared-events';

const SEAT = 16;

/** The plan in small: where seats are, nothing more. */
export function PlanSketch({ plan }: { plan: SeatPlan | undefined }) {
  const seats = plan?.seats ?? [];
  if (seats.length === 0) {
    return (
      <div className="grid h-32 place-items-center rounded-card border border-dashed border-control text-muted">
        The seat map
      </div>
    );
  }
  const left = Math.min(...seats.map(({ x }) => x)) - SEAT;
  const top = Math.min(...seats.map(({ y }) => y)) - SEAT;
  const width = Math.max(...seats.map(({ x }) => x)) + SEAT - left;
  const height = Math.max(...seats.map(({ y }) => y)) + SEAT - top;
  return (
    <svg
      role="img"
      aria-label={`Plan with ${seats.length} seats`}
      viewBox={`${left} ${top} ${width} ${height}`}
      className="max-h-56 w-full rounded-card border border-line bg-sunken p-2"
    >
      {seats.map(({ id, x, y }) => (
        <rect
          key={id}
          x={x - SEAT / 2}
          y={y - SEAT / 2}
          width={SEAT}
          height={SEAT}
          rx={3}
          className="fill-seat-free stroke-seat-free-edge"
          strokeWidth={1.5}
        />
      ))}
    </svg>
  );
}
