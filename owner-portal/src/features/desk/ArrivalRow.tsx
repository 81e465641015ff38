import type { Booking } from '@studyspot/shared-events';
import { Badge, Button, formatDuration, formatTime } from '@studyspot/shared-ui';
import { FormError } from '../../components/FormError.tsx';
import { useBookingDrawer } from '../../hooks/useBookingDrawer.ts';
import { useCheckIn } from '../../hooks/useCheckIn.ts';

type ArrivalRowProps = { booking: Booking; timeZone: string; nowMs: number };

export function ArrivalRow({ booking, timeZone, nowMs }: ArrivalRowProps) {
  const { openBooking } = useBookingDrawer();
  const checkingIn = useCheckIn();
  const { id, personName, seatLabel, startsAt } = booking;
  const startMs = Date.parse(startsAt);
  return (
    <li className="px-4 py-2">
      <div className="flex items-center gap-3">
        <button
          type="button"
          onClick={() => openBooking(id)}
          className="min-w-0 flex-1 rounded-control text-start hover:text-brand"
        >
          <span className="flex flex-wrap items-center gap-x-2">
            <span className="truncate font-semibold">{personName}</span>
            {startMs <= nowMs && <Badge tone="warn">{formatDuration(startMs, nowMs)} late</Badge>}
          </span>
          <span className="block text-muted tabular">
            Seat {seatLabel}, {formatTime(startsAt, { timeZone })}
          </span>
        </button>
        <Button pending={checkingIn.isPending} onClick={() => checkingIn.mutate(id)}>
          Check in<span className="sr-only"> {personName}</span>
        </Button>
      </div>
      <FormError error={checkingIn.error} title="Not checked in" />
    </li>
  );
}
