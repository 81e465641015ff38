import type { Booking, LibraryDetail } from '@studyspot/shared-events';
import { Button, Dialog, formatRange, Skeleton } from '@studyspot/shared-ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AsyncView } from '../../components/AsyncView.tsx';
import { FormError } from '../../components/FormError.tsx';
import { SeatPicker } from '../../components/SeatPicker.tsx';
import { useBookingAction } from '../../hooks/useBookingAction.ts';
import { useBookingDays } from '../../hooks/useBookingDays.ts';
import { useServerNow } from '../../hooks/useServerNow.ts';
import { alternativesOf } from '../../lib/alternatives.ts';
import { together } from '../../lib/asyncData.ts';
import { seatsInWindow } from '../../lib/floor/seatsInWindow.ts';
import { patchBooking } from '../../lib/server/patchBooking.ts';
import { seatPlanQuery } from '../../lib/server/seatPlan.ts';

type MoveFormProps = { booking: Booking; library: LibraryDetail; onDone: () => void };

/** Another seat for the time that is left, chosen on the map or in the list. */
export function MoveForm({ booking, library, onDone }: MoveFormProps) {
  const nowMs = useServerNow(10_000);
  const [seatId, setSeatId] = useState<string>();
  const plan = useQuery(seatPlanQuery(library.id));
  const query = together({ plan, days: useBookingDays(booking) });
  const moving = useBookingAction(
    (wanted: { seatId: string }) =>
      patchBooking(booking.id, { ...wanted, version: booking.version }),
    ({ personName, seatLabel }) => `${personName} now has seat ${seatLabel}`,
  );
  const { timeZone } = booking;
  const fromMs = Math.max(nowMs, Date.parse(booking.startsAt));
  const toMs = Date.parse(booking.endsAt);
  const nearby = alternativesOf(moving.error).filter(({ kind }) => kind === 'nearby');
  const chosen = plan.data?.seats.find(({ id }) => id === seatId);
  const move = (wanted: string) => moving.mutate({ seatId: wanted }, { onSuccess: onDone });
  return (
    <Dialog
      open
      size="lg"
      title={`Another seat for ${booking.personName}`}
      description={`Now in ${booking.seatLabel}. Free means free for ${formatRange(fromMs, toMs, { timeZone })}.`}
      onOpenChange={(open) => {
        if (!open) onDone();
      }}
      footer={
        <Button
          variant="primary"
          pending={moving.isPending}
          disabledReason={chosen ? undefined : 'Choose a free seat'}
          onClick={() => {
            if (chosen) move(chosen.id);
          }}
        >
          {chosen ? `Move to ${chosen.label}` : 'Move'}
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        <FormError error={moving.error} title="Not moved" />
        {nearby.length > 0 && (
          <div className="flex flex-wrap items-center gap-2">
            <span>Free nearby:</span>
            {nearby.map((alternative) => (
              <Button key={alternative.seatId} size="sm" onClick={() => move(alternative.seatId)}>
                Move to {alternative.seatLabel}
              </Button>
            ))}
          </div>
        )}
        <AsyncView query={query} what="The seats" skeleton={<Skeleton className="h-80" />}>
          {({ plan: seatPlan, days }) => (
            <SeatPicker
              plan={seatPlan}
              timeZone={timeZone}
              status={seatsInWindow(days.busy, { fromMs, toMs, nowMs })}
              ownSeatId={booking.seatId}
              selectedSeatId={seatId}
              onSelect={setSeatId}
            />
          )}
        </AsyncView>
      </div>
    </Dialog>
  );
}
