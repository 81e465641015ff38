import { expect, test } from 'vitest';
import { requote } from './requote.ts';

const desk = { id: 'plan-desk', seatKind: null, amountMinorPerHour: 200, version: 2 };
const pod = { id: 'plan-pod', seatKind: 'pod', amountMinorPerHour: 500, version: 1 };
const prices = { currency: 'GBP', feePlans: [desk, pod] };
/** Two hours, agreed when an hour was 100. */
const kept = { amountMinor: 200, feePlanId: desk.id, feePlanVersion: 1 };

const from = (hours: number, seatKind = 'desk') => ({
  seatKind,
  startsAt: new Date('2027-06-07T10:00:00Z'),
  endsAt: new Date(Date.parse('2027-06-07T10:00:00Z') + hours * 3_600_000),
});

test('a move of the same length costs what was agreed', () => {
  expect(requote(kept, prices, from(2), from(2))).toEqual(kept);
});
test('only the added hour is charged at the price of today', () => {
  expect(requote(kept, prices, from(2), from(3))).toEqual({
    amountMinor: 400,
    feePlanId: desk.id,
    feePlanVersion: 2,
  });
});
test('an hour given back is worth what was paid for it', () => {
  expect(requote(kept, prices, from(2), from(1))).toEqual({ ...kept, amountMinor: 100 });
});
test('a dearer kind of seat adds the difference of the two plans', () => {
  expect(requote(kept, prices, from(2), from(2, 'pod'))).toEqual({
    amountMinor: 200 + 1000 - 400,
    feePlanId: pod.id,
    feePlanVersion: 1,
  });
});
test('a cheaper kind costs the same share of what was paid, never nothing', () => {
  const cheap = { amountMinor: 100, feePlanId: pod.id, feePlanVersion: 1 };
  expect(requote(cheap, prices, from(2, 'pod'), from(2)).amountMinor).toBe(40);
});
test('back and forth between kinds costs what it did', () => {
  const dear = { amountMinor: 1000, feePlanId: pod.id, feePlanVersion: 1 };
  const moved = requote(dear, prices, from(2, 'pod'), from(2));
  expect(moved.amountMinor).toBe(400);
  expect(requote(moved, prices, from(2), from(2, 'pod'))).toEqual(dear);
});
