import type { Booking } from '@studyspot/shared-events';
import { addDays, localDateOf } from '@studyspot/shared-ui';
import { useQuery } from '@tanstack/react-query';
import { libraryDayQuery } from '../lib/server/libraryDay.ts';
import type { AsyncData } from '../lib/asyncData.ts';
import { together } from '../lib/asyncData.ts';
import type { BusyInterval, Interval } from '@studyspot/shared-events';

export type BookingDays = {
  open: Interval[];
  busy: (BusyInterval & { seatId: string })[];
};

/** The day of a booking and the next one, as one: a stay may go past midnight. */
export function useBookingDays(
  booking: Pick<Booking, 'libraryId' | 'startsAt' | 'timeZone'>,
): AsyncData<BookingDays> {
  const date = localDateOf(booking.startsAt, booking.timeZone);
  const first = useQuery(libraryDayQuery(booking.libraryId, date));
  const second = useQuery(libraryDayQuery(booking.libraryId, addDays(date, 1)));
  const { data, ...rest } = together({ first, second });
  if (!data) return { data: undefined, ...rest };
  const days = [data.first, data.second];
  return {
    ...rest,
    data: {
      open: days.flatMap(({ open }) => open),
      busy: days.flatMap(({ seats }) =>
        seats.flatMap(({ seatId, busy }) => busy.map((interval) => ({ ...interval, seatId }))),
      ),
    },
  };
}
