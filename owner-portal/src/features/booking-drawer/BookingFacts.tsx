import type { Booking, Library } from '@studyspot/shared-events';
import type { KeyValue } from '@studyspot/shared-ui';
import {
  Countdown,
  DurationText,
  KeyValueList,
  MoneyText,
  StatusBadge,
  TimeText,
} from '@studyspot/shared-ui';
import { useLibraryRights } from '../../hooks/useRights.ts';
import { serverNow } from '../../hooks/useServerNow.ts';

type BookingFactsProps = { booking: Booking; library: Library };

export function BookingFacts({ booking, library }: BookingFactsProps) {
  const may = useLibraryRights(library);
  const { startsAt, endsAt, timeZone, state, holdExpiresAt } = booking;
  const items: KeyValue[] = [
    { label: 'Time', value: <TimeText from={startsAt} to={endsAt} timeZone={timeZone} /> },
    { label: 'Length', value: <DurationText from={startsAt} to={endsAt} /> },
    {
      label: 'Ticket',
      value: <code className="font-mono select-all">{booking.ticketCode}</code>,
    },
    { label: 'Came by', value: booking.source === 'walk_in' ? 'Walk-in' : 'Own booking' },
  ];
  if (may('revenue:view')) {
    items.splice(2, 0, {
      label: 'Price',
      value: <MoneyText amountMinor={booking.amountMinor} currency={booking.currency} />,
    });
  }
  if (booking.cancelReason) items.push({ label: 'Reason', value: booking.cancelReason });
  return (
    <section aria-label="Details">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <StatusBadge state={state} />
        {state === 'held' && holdExpiresAt !== null && (
          <Countdown
            endsAt={Date.parse(holdExpiresAt)}
            now={serverNow}
            label={`Hold on seat ${booking.seatLabel}`}
          />
        )}
      </div>
      <KeyValueList className="mt-2" items={items} />
    </section>
  );
}
