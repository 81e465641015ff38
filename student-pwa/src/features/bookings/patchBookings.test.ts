import type { Booking, MyBookings } from '@studyspot/shared-events';
import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { fakeSocketClient } from '../../testing/fakeSocketClient.ts';
import { bookingQuery } from './booking.ts';
import { upcomingBookingsQuery } from './myBookings.ts';
import { patchBookings } from './patchBookings.ts';
import { aBooking } from './testBooking.ts';

const listOf = (...items: Booking[]): MyBookings => ({
  items,
  nextCursor: null,
  now: '2026-11-20T09:00:00Z',
  positions: {},
});

function aPersonWith(...items: Booking[]) {
  const queryClient = new QueryClient();
  const key = upcomingBookingsQuery().queryKey;
  queryClient.setQueryData(key, listOf(...items));
  for (const item of items) queryClient.setQueryData(bookingQuery(item.id).queryKey, item);
  const socket = fakeSocketClient();
  patchBookings(queryClient, socket.client);
  return {
    ...socket,
    list: () => queryClient.getQueryData(key),
    one: (id: string) => queryClient.getQueryData(bookingQuery(id).queryKey),
  };
}

const first = aBooking({ id: 'first' });
const later = aBooking({
  id: 'later',
  startsAt: '2026-11-20T15:00:00Z',
  endsAt: '2026-11-20T16:00:00Z',
});

test('a new booking comes into the list in its place, as a fresh one would have it', () => {
  const { say, list, one } = aPersonWith(later);
  say('booking:created', first);
  expect(list()).toEqual(listOf(first, later));
  expect(one('first')).toEqual(first);
});

test('check-in shows in the list and on the ticket', () => {
  const { say, list, one } = aPersonWith(first);
  const seated = aBooking({ ...first, state: 'checked_in', version: 2 });
  say('booking:checkin', seated);
  expect(list()).toEqual(listOf(seated));
  expect(one('first')).toEqual(seated);
});

test.each(['booking:cancelled', 'booking:checkout'] as const)(
  '%s takes the booking out of what is ahead',
  (name) => {
    const { say, list, one } = aPersonWith(first, later);
    const state = name === 'booking:cancelled' ? 'cancelled' : 'completed';
    const over = aBooking({ ...first, state, version: 2 });
    say(name, over);
    expect(list()).toEqual(listOf(later));
    expect(one('first')).toEqual(over);
  },
);

test('an older version and somebody else change nothing', () => {
  const known = aBooking({ ...first, version: 4 });
  const { say, list } = aPersonWith(known);
  say('booking:updated', aBooking({ ...first, seatLabel: 'B1', version: 3 }));
  say('booking:created', aBooking({ id: 'hers', userId: 'somebody else' }));
  expect(list()).toEqual(listOf(known));
});
