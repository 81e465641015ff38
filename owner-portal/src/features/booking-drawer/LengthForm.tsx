import type { Booking, LibraryDetail } from '@studyspot/shared-events';
import { Banner, Button, Skeleton } from '@studyspot/shared-ui';
import { useState } from 'react';
import { AsyncView } from '../../components/AsyncView.tsx';
import { EndSelect } from '../../components/EndSelect.tsx';
import { FormError } from '../../components/FormError.tsx';
import { useBookingAction } from '../../hooks/useBookingAction.ts';
import { useBookingDays } from '../../hooks/useBookingDays.ts';
import { useServerNow } from '../../hooks/useServerNow.ts';
import { endChoices } from '../../lib/floor/endChoices.ts';
import { patchBooking } from '../../lib/server/patchBooking.ts';

type LengthFormProps = { booking: Booking; library: LibraryDetail; onDone: () => void };

/** Extend or shorten: the ends that the rules and the next booking on the seat leave. */
export function LengthForm({ booking, library, onDone }: LengthFormProps) {
  const nowMs = useServerNow(10_000);
  const days = useBookingDays(booking);
  const [chosen, setChosen] = useState<number>();
  const saving = useBookingAction(
    (endsAt: number) =>
      patchBooking(booking.id, {
        endsAt: new Date(endsAt).toISOString(),
        version: booking.version,
      }),
    ({ personName }) => `${personName} has another end`,
  );
  const startMs = Date.parse(booking.startsAt);
  const endMs = Date.parse(booking.endsAt);
  return (
    <AsyncView query={days} what="The day" skeleton={<Skeleton className="h-32" />}>
      {({ open, busy }) => {
        const next = busy
          .filter(({ seatId }) => seatId === booking.seatId)
          .map(({ from }) => Date.parse(from))
          .filter((from) => from >= endMs);
        const ends = endChoices(library, open, startMs, Math.min(...next)).filter(
          (end) => end > nowMs,
        );
        const value = chosen !== undefined && ends.includes(chosen) ? chosen : endMs;
        const isSame = value === endMs;
        if (ends.length === 0) return <Banner title="There is no other end" announce="off" />;
        return (
          <form
            className="flex flex-col gap-3 rounded-card border border-line bg-sunken p-3"
            onSubmit={(event) => {
              event.preventDefault();
              saving.mutate(value, { onSuccess: onDone });
            }}
          >
            <FormError error={saving.error} title="The end stays as it is" />
            <EndSelect
              label="Ends at"
              ends={ends.includes(endMs) ? ends : [endMs, ...ends].toSorted((a, b) => a - b)}
              value={value}
              onChange={setChosen}
              fromMs={startMs}
              timeZone={booking.timeZone}
            />
            <div className="flex flex-wrap gap-2">
              <Button
                type="submit"
                variant="primary"
                pending={saving.isPending}
                disabledReason={isSame ? 'Choose another end' : undefined}
              >
                {value < endMs ? 'Shorten' : 'Extend'}
              </Button>
              <Button variant="quiet" onClick={onDone}>
                Leave it
              </Button>
            </div>
          </form>
        );
      }}
    </AsyncView>
  );
}
