import { SeatIcon } from '@studyspot/shared-ui/seat-map/SeatIcon.tsx';

/** The students' legend without what is theirs, and with the ring around who is late. */
export const FloorLegend = () => (
  <ul aria-label="Legend" className="flex flex-wrap gap-x-4 gap-y-1">
    <li className="inline-flex items-center gap-1.5">
      <SeatIcon look="free" label="12" /> Free
    </li>
    <li className="inline-flex items-center gap-1.5">
      <SeatIcon look="booked" /> Taken, with initials
    </li>
    <li className="inline-flex items-center gap-1.5">
      <span
        aria-hidden="true"
        className="inline-block size-5 rounded-control border-3 border-accent bg-seat-booked"
      />
      Late
    </li>
    <li className="inline-flex items-center gap-1.5">
      <SeatIcon look="held" /> Held
    </li>
    <li className="inline-flex items-center gap-1.5">
      <SeatIcon look="closed" /> Closed
    </li>
  </ul>
);
