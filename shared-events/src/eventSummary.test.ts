import { expect, test } from 'vitest';
import { eventSummary } from './eventSummary.ts';

const HALL = '00000000-0000-4000-8000-0000000000bb';
const libraryName = (id: string) => (id === HALL ? 'Reading hall' : undefined);
const summary = (name: string, payload: unknown) => eventSummary({ name, payload }, libraryName);
const booking = (state: string) => ({
  seatLabel: 'A012',
  libraryName: 'Reading hall',
  state,
  personName: 'Ada Lovelace',
});

test('a booking is its seat and place, and what became of it where the event’s name does not say', () => {
  expect(summary('booking:created', booking('held'))).toBe('seat A012, held, Reading hall');
  expect(summary('booking:updated', booking('confirmed'))).toBe('seat A012, booked, Reading hall');
  expect(summary('booking:updated', booking('new-state'))).toBe('seat A012, Reading hall');
  expect(summary('booking:checkin', booking('checked_in'))).toBe('seat A012, Reading hall');
  expect(summary('booking:cancelled', booking('cancelled'))).toBe('seat A012, Reading hall');
});

test('libraries and members have names; prices have their library’s', () => {
  expect(summary('library:updated', { id: HALL, name: 'Attic' })).toBe('Attic');
  expect(summary('member:updated', { name: 'Mo' })).toBe('Mo');
  expect(summary('pricing:updated', { libraryId: HALL })).toBe('Reading hall');
  expect(summary('pricing:updated', { libraryId: 'another' })).toBe('');
});

test('what cannot be read has nothing to say', () => {
  for (const payload of [null, undefined, 7, 'text', [], {}, { name: 7 }, { seatLabel: 'A1' }]) {
    expect(summary('member:removed', payload)).toBe('');
    expect(summary('booking:created', payload)).toBe('');
  }
});
