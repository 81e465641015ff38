import { Banner } from '@studyspot/shared-ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { linkButton } from '../../components/linkButton.ts';
import { overlaps } from '../../lib/availability/timeline.ts';
import { upcomingBookingsQuery } from '../bookings/myBookings.ts';
/** One's own seat leads to its ticket, or back to the step where its hold is confirmed. */
export const MySeat = ({ seatId, window }) => {
    const { data } = useQuery(upcomingBookingsQuery());
    const mine = data?.items.find((booking) => booking.seatId === seatId &&
        overlaps({ from: Date.parse(booking.startsAt), to: Date.parse(booking.endsAt) }, window));
    if (!mine)
        return null;
    const isHeld = mine.state === 'held';
    return (<Banner tone="ok" announce="off" title={isHeld ? 'You hold this seat' : 'This seat is yours'} actions={<Link to={isHeld ? '/bookings/$bookingId/confirm' : '/tickets/$bookingId'} params={{ bookingId: mine.id }} className={linkButton({ size: 'sm' })}>
          {isHeld ? 'Continue to confirm' : 'Open the ticket'}
        </Link>}/>);
};
