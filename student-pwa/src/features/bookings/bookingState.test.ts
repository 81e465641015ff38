import { expect, test } from 'vitest';
import { bookingToCheckIn, checkInMoment, isRunningHold } from './bookingState.ts';
import { aBooking } from './testBooking.ts';

const at = (time: string) => Date.parse(`2026-11-20T${time}Z`);

test('a hold counts until its expiry and not a moment longer', () => {
  const held = aBooking({ state: 'held', holdExpiresAt: '2026-11-20T09:08:00Z' });
  expect(isRunningHold(held, at('09:07:59.999'))).toBe(true);
  expect(isRunningHold(held, at('09:08:00'))).toBe(false);
});

test('check-in opens a quarter of an hour before the start and ends with the booking', () => {
  const booking = aBooking();
  expect(checkInMoment(booking, at('09:44:59'))).toBe('too early');
  expect(checkInMoment(booking, at('09:45:00'))).toBe('open');
  expect(checkInMoment(booking, at('12:00:00'))).toBe('over');
});

test('a code at the desk is about the next booking in that library', () => {
  const later = aBooking({
    id: 'later',
    startsAt: '2026-11-20T15:00:00Z',
    endsAt: '2026-11-20T16:00:00Z',
  });
  const elsewhere = aBooking({ id: 'elsewhere', libraryId: 'other' });
  const next = aBooking({ id: 'next' });
  expect(bookingToCheckIn([later, elsewhere, next], 'library', at('09:50'))?.id).toBe('next');
  expect(bookingToCheckIn([elsewhere], 'library', at('09:50'))).toBeUndefined();
});
