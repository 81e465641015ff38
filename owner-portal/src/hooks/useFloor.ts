import { useQuery } from '@tanstack/react-query';
import { together } from '../lib/asyncData.ts';
import { dayBookingsQuery } from '../lib/server/dayBookings.ts';
import { libraryDayQuery } from '../lib/server/libraryDay.ts';
import { seatPlanQuery } from '../lib/server/seatPlan.ts';
import { useLibrary } from './useLibrary.ts';
import { useToday } from './useToday.ts';

/** The room as it is: its seats, today's claims on them and who made them. Live by events alone. */
export function useFloor() {
  const library = useLibrary();
  const date = useToday(library.timeZone);
  const plan = useQuery(seatPlanQuery(library.id));
  const day = useQuery(libraryDayQuery(library.id, date));
  const bookings = useQuery(dayBookingsQuery(library.id, date));
  return { library, date, floor: together({ plan, day, bookings }) };
}
