import type { Booking } from '@studyspot/shared-events';
import { DurationText, KeyValueList, MoneyText, TimeText } from '@studyspot/shared-ui';
import { zoneText } from '../../lib/zoneText.ts';

export const BookingFacts = ({ booking }: { booking: Booking }) => {
  const { startsAt, endsAt, timeZone } = booking;
  return (
    <KeyValueList
      items={[
        { label: 'Seat', value: `${booking.seatLabel} · ${zoneText(booking.zoneName)}` },
        { label: 'When', value: <TimeText from={startsAt} to={endsAt} timeZone={timeZone} /> },
        { label: 'Duration', value: <DurationText from={startsAt} to={endsAt} /> },
        {
          label: 'Price',
          value: <MoneyText amountMinor={booking.amountMinor} currency={booking.currency} />,
        },
      ]}
    />
  );
};
