import { DurationText, KeyValueList, MoneyText, TimeText } from '@studyspot/shared-ui';
export const BookingFacts = ({ booking }) => {
    const { startsAt, endsAt, timeZone } = booking;
    return (<KeyValueList items={[
            { label: 'Seat', value: `${booking.seatLabel} · ${booking.zoneName}` },
            { label: 'When', value: <TimeText from={startsAt} to={endsAt} timeZone={timeZone}/> },
            { label: 'Duration', value: <DurationText from={startsAt} to={endsAt}/> },
            {
                label: 'Price',
                value: <MoneyText amountMinor={booking.amountMinor} currency={booking.currency}/>,
            },
        ]}/>);
};
