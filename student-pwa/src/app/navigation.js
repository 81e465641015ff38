import { Armchair, Ticket, UserRound } from 'lucide-react';
/** The three places of the app, in the thumb's bar and in the header of wide screens. */
export const PLACES = [
    { to: '/', label: 'Discover', Icon: Armchair, isExact: true },
    { to: '/bookings', label: 'My bookings', Icon: Ticket, isExact: false },
    { to: '/account', label: 'Account', Icon: UserRound, isExact: false },
];
