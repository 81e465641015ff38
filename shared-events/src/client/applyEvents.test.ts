import { expect, test } from 'vitest';
import type { Booking } from '../dto/booking.ts';
import type { Library } from '../dto/library.ts';
import type { Notification } from '../dto/notification.ts';
import type { LibraryDay, SeatDay } from '../dto/seat.ts';
import type { Member } from '../dto/tenant.ts';
import {
  applyBooking,
  applyBookingTo,
  applyLibrary,
  applyLibraryToList,
  applyMember,
  applyNotification,
  applyPricing,
  applySeatDay,
  isWithin,
  removeLibrary,
  removeMember,
} from './applyEvents.ts';

const at = (time: string) => `2026-11-20T${time}:00.000Z`;
const interval = { from: at('10:00'), to: at('11:00'), status: 'booked' as const };
const day: LibraryDay = {
  date: '2026-11-20',
  now: at('09:00'),
  open: [],
  planVersion: 1,
  positions: {},
  seats: [{ seatId: 'a', version: 3, busy: [interval] }],
};
const seatDay = (over: Partial<SeatDay>): SeatDay => ({
  libraryId: 'l',
  seatId: 'a',
  localDate: '2026-11-20',
  version: 4,
  busy: [interval],
  ...over,
});
// Only what the reducers look at.
const booking = (over: Partial<Booking>) =>
  ({
    id: 'b',
    version: 1,
    state: 'held',
    startsAt: at('10:00'),
    endsAt: at('11:00'),
    ...over,
  }) as Booking;
const library = (over: Partial<Library>) =>
  ({ id: 'l', version: 1, planVersion: 1, name: 'Old', ...over }) as Library;

test('a seat’s day replaces what was known of it, unless it is older or of another day', () => {
  const later = { ...interval, to: at('12:00') };
  expect(applySeatDay(day, seatDay({ busy: [later] })).seats).toEqual([
    { seatId: 'a', version: 4, busy: [later] },
  ]);
  expect(applySeatDay(day, seatDay({ version: 3, busy: [] }))).toBe(day);
  expect(applySeatDay(day, seatDay({ localDate: '2026-11-21', busy: [] }))).toBe(day);
});

test('a seat with nothing is left out, as a fresh fetch would', () => {
  expect(applySeatDay(day, seatDay({ busy: [] })).seats).toEqual([]);
  expect(applySeatDay(day, seatDay({ seatId: 'other', busy: [] }))).toBe(day);
  expect(applySeatDay(day, seatDay({ seatId: 'other', version: 1 })).seats).toHaveLength(2);
});

test('a booking comes into a list, changes there, and leaves it', () => {
  const rule = { belongs: (each: Booking) => each.state !== 'cancelled' };
  const empty = { items: [] as Booking[], nextCursor: null };
  const one = applyBooking(empty, booking({}), rule);
  expect(one).toEqual({ items: [booking({})], nextCursor: null });
  const two = applyBooking(one, booking({ id: 'early', startsAt: at('08:00') }), rule);
  expect(two.items.map(({ id }) => id)).toEqual(['early', 'b']);
  const confirmed = applyBooking(two, booking({ version: 2, state: 'confirmed' }), rule);
  expect(confirmed.items[1]?.state).toBe('confirmed');
  expect(applyBooking(confirmed, booking({ version: 2, state: 'held' }), rule)).toBe(confirmed);
  expect(
    applyBooking(confirmed, booking({ version: 3, state: 'cancelled' }), rule).items,
  ).toHaveLength(1);
  expect(applyBooking(empty, booking({ state: 'cancelled' }), rule)).toBe(empty);
});

test('a list keeps the order it is given', () => {
  const rule = {
    belongs: () => true,
    compare: (a: Booking, b: Booking) => Date.parse(b.startsAt) - Date.parse(a.startsAt),
  };
  const list = applyBooking(
    { items: [booking({})] },
    booking({ id: 'late', startsAt: at('12:00') }),
    rule,
  );
  expect(list.items.map(({ id }) => id)).toEqual(['late', 'b']);
});

test('the one booking shown takes its own newer versions only', () => {
  const shown = booking({ version: 2 });
  expect(applyBookingTo(shown, booking({ version: 1 }))).toBe(shown);
  expect(applyBookingTo(shown, booking({ id: 'other', version: 9 }))).toBe(shown);
  expect(applyBookingTo(shown, booking({ version: 3 })).version).toBe(3);
});

test('a booking is within a window that it touches, not one it only borders', () => {
  expect(isWithin(booking({}), at('10:59'), at('12:00'))).toBe(true);
  expect(isWithin(booking({}), at('11:00'), at('12:00'))).toBe(false);
  expect(isWithin(booking({}), at('09:00'), at('10:00'))).toBe(false);
});

test('a library keeps what is computed for it, and never goes back', () => {
  const summary = { ...library({ version: 2, planVersion: 5 }), freeSeatsNow: 7 };
  expect(applyLibrary(summary, library({ version: 3, planVersion: 5, name: 'New' }))).toMatchObject(
    { name: 'New', freeSeatsNow: 7 },
  );
  expect(applyLibrary(summary, library({ version: 2, planVersion: 6 }))).toMatchObject({
    planVersion: 6,
    freeSeatsNow: 7,
  });
  for (const event of [
    library({ version: 1, planVersion: 9 }),
    library({ version: 3, planVersion: 4 }),
    library({ version: 2, planVersion: 5 }),
    library({ id: 'x', version: 9 }),
  ]) {
    expect(applyLibrary(summary, event)).toBe(summary);
  }
});

test('a list of libraries changes only where the event says so', () => {
  const list = { items: [library({}), library({ id: 'other' })], nextCursor: null };
  expect(applyLibraryToList(list, library({ id: 'unknown' }))).toBe(list);
  expect(
    applyLibraryToList(list, library({ version: 2, name: 'New' })).items.map(({ name }) => name),
  ).toEqual(['New', 'Old']);
  expect(removeLibrary(list, { id: 'l' }).items.map(({ id }) => id)).toEqual(['other']);
  expect(removeLibrary(list, { id: 'unknown' })).toBe(list);
});

test('prices are replaced as a whole, by newer ones', () => {
  const shown = { libraryId: 'l', version: 2, plans: [] };
  expect(applyPricing(shown, { libraryId: 'l', version: 2, plans: [] })).toBe(shown);
  expect(applyPricing(shown, { libraryId: 'x', version: 3, plans: [] })).toBe(shown);
  expect(applyPricing(shown, { libraryId: 'l', version: 3, plans: [] }).version).toBe(3);
});

test('a notification is shown once, members come, change and go', () => {
  const notification = { id: 'n' } as Notification;
  const one = applyNotification({ items: [{ id: 'older' } as Notification] }, notification);
  expect(one.items.map(({ id }) => id)).toEqual(['n', 'older']);
  expect(applyNotification(one, notification)).toBe(one);

  const member = (id: string, role: Member['role']) => ({ id, role }) as Member;
  const list = { items: [member('a', 'staff')] };
  expect(applyMember(list, member('a', 'front_desk')).items).toEqual([member('a', 'front_desk')]);
  expect(applyMember(list, member('b', 'staff')).items).toHaveLength(2);
  expect(removeMember(list, { id: 'a' }).items).toEqual([]);
  expect(removeMember(list, { id: 'b' })).toBe(list);
});
