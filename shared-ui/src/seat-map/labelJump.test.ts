import { expect, test } from 'vitest';
import { ntuSeats } from './fixtures/ntuPlan.ts';
import { normalLabel, seatForTyping } from './labelJump.ts';

const seats = ntuSeats();
const jump = (typed: string) => seatForTyping(seats, typed)?.label ?? null;

test('zeros in front do not count, neither in the label nor in what is typed', () => {
  expect(jump('b12')).toBe('B012');
  expect(jump('B012')).toBe('B012');
  expect(jump('b0012')).toBe('B012');
});

test('letter by letter it lands on the first seat that fits so far', () => {
  expect(['c', 'c1', 'c12', 'c123'].map(jump)).toEqual(['C001', 'C001', 'C012', 'C123']);
  expect(jump('c0')).toBe('C001');
});

test('what no seat is called leads nowhere', () => {
  expect(jump('z9')).toBeNull();
  expect(jump('-')).toBeNull();
});

test('case and punctuation do not count', () => {
  expect(normalLabel('b-007')).toBe('B7');
  expect(normalLabel('Desk 0')).toBe('DESK0');
});
