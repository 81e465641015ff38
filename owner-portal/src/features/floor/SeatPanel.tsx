import type { Booking, LibraryDay, LibraryDetail, Seat, SeatPlan } from '@studyspot/shared-events';
import { attributeWords, Sheet, statusWords } from '@studyspot/shared-ui';
import { WalkInForm } from '../../components/WalkInForm.tsx';
import { useLibraryRights } from '../../hooks/useRights.ts';
import { seatBookings, seatNow } from '../../lib/floor/seatNow.ts';
import { MaintenanceButton } from './MaintenanceButton.tsx';
import { SeatBooking } from './SeatBooking.tsx';

type SeatPanelProps = {
  library: LibraryDetail;
  plan: SeatPlan;
  day: LibraryDay;
  bookings: readonly Booking[];
  seat: Seat;
  nowMs: number;
  onClose: () => void;
};

/** One seat: who, until when, who is next, and what can be done. The map behind it stays in use. */
export function SeatPanel(props: SeatPanelProps) {
  const { library, plan, day, bookings, seat, nowMs, onClose } = props;
  const may = useLibraryRights(library);
  const { current, next } = seatBookings(bookings, seat.id, nowMs);
  const now = seatNow(day.seats.find(({ seatId }) => seatId === seat.id)?.busy ?? [], nowMs);
  const isFree = now.status === 'free' && current === null && seat.state === 'active';
  const zone = plan.zones.find(({ id }) => id === seat.zoneId);
  const facts = [zone?.name, ...attributeWords(seat.attributes)].filter(Boolean).join(', ');
  return (
    <Sheet
      open
      modal={false}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`Seat ${seat.label}`}
      description={facts}
    >
      <div className="flex flex-col gap-5">
        <p className="font-semibold first-letter:uppercase">
          {statusWords(seat, now, { timeZone: library.timeZone })}
        </p>
        {current && <SeatBooking library={library} booking={current} title="Now" nowMs={nowMs} />}
        {next && <SeatBooking library={library} booking={next} title="Next" nowMs={nowMs} />}
        {isFree && may('walk-ins:create') && (
          <section className="flex flex-col gap-3">
            <h3 className="text-lg">Walk-in here</h3>
            <WalkInForm
              key={seat.id}
              library={library}
              open={day.open}
              seat={seat}
              freeUntil={now.until}
            />
          </section>
        )}
        {may('seats:edit') && (
          <MaintenanceButton library={library} seat={seat} planVersion={plan.version} />
        )}
      </div>
    </Sheet>
  );
}
