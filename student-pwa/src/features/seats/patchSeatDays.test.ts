import type { LibraryDay, SeatDay } from '@studyspot/shared-events';
import { QueryClient } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { aDay } from '../../lib/availability/testDay.ts';
import { fakeSocketClient } from '../../testing/fakeSocketClient.ts';
import { libraryDayQuery } from './libraryDay.ts';
import { patchSeatDays } from './patchSeatDays.ts';

const busy: SeatDay['busy'] = [
  { from: '2026-11-20T10:00:00Z', to: '2026-11-20T12:00:00Z', status: 'booked' },
];
const taken: SeatDay = {
  libraryId: 'library',
  seatId: 'A1',
  localDate: '2026-11-20',
  version: 5,
  busy,
};
const key = libraryDayQuery('library', '2026-11-20').queryKey;

function aWatchedDay(day: LibraryDay) {
  const queryClient = new QueryClient();
  queryClient.setQueryData(key, day);
  const socket = fakeSocketClient();
  patchSeatDays(queryClient, socket.client);
  return { ...socket, shown: () => queryClient.getQueryData(key) };
}

test('a seat that is taken elsewhere equals a fresh snapshot, without a request', () => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  const { say, shown } = aWatchedDay(aDay());
  say('seat:availability', taken);
  expect(shown()).toEqual(aDay({ seats: [{ seatId: 'A1', version: 5, busy }] }));
  say('seat:availability', { ...taken, version: 6, busy: [] });
  expect(shown()).toEqual(aDay());
  expect(fetched).not.toHaveBeenCalled();
  fetched.mockRestore();
});

test('an older version and another day change nothing', () => {
  const day = aDay({ seats: [{ seatId: 'A1', version: 7, busy }] });
  const { say, shown } = aWatchedDay(day);
  say('seat:availability', { ...taken, version: 6, busy: [] });
  say('seat:availability', { ...taken, version: 8, localDate: '2026-11-21', busy: [] });
  expect(shown()).toBe(day);
});
