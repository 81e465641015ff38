import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PricePlan, quote } from './price.ts';

const plan = (seatKind: string | null, amountMinorPerHour: number): PricePlan => ({
  id: `plan-${seatKind ?? 'any'}`,
  seatKind,
  amountMinorPerHour,
  version: 3,
});
const START = new Date('2027-01-04T09:00:00Z');
const after = (minutes: number, ms = 0) => new Date(START.getTime() + minutes * 60_000 + ms);
const price = (perHour: number, minutes: number) =>
  quote({ currency: 'GBP', feePlans: [plan(null, perHour)] }, 'desk', START, after(minutes))
    .amountMinor;

test('two hours cost twice the hourly price', () => {
  expect(price(150, 120)).toBe(300);
});

test('it is counted by the minute, and half a penny rounds up', () => {
  expect(price(150, 15)).toBe(38);
  expect(price(100, 20)).toBe(33);
  expect(price(1, 29)).toBe(0);
  expect(price(1, 30)).toBe(1);
});

test('a minute that has only begun is not charged', () => {
  const prices = { currency: 'GBP', feePlans: [plan(null, 60)] };
  expect(quote(prices, 'desk', START, after(10, 59_999)).amountMinor).toBe(10);
});

test('a kind with a plan of its own does not follow the common one', () => {
  const prices = { currency: 'GBP', feePlans: [plan(null, 60), plan('carrel', 200)] };
  expect(quote(prices, 'carrel', START, after(60))).toEqual({
    amountMinor: 200,
    currency: 'GBP',
    feePlanId: 'plan-carrel',
    feePlanVersion: 3,
  });
  expect(quote(prices, 'desk', START, after(60)).feePlanId).toBe('plan-any');
});

test('a kind that no plan covers is free of charge', () => {
  const free = { amountMinor: 0, currency: 'TWD', feePlanId: null, feePlanVersion: null };
  expect(
    quote({ currency: 'TWD', feePlans: [plan('carrel', 200)] }, 'desk', START, after(60)),
  ).toEqual(free);
});

const perHour = fc.integer({ min: 0, max: 100_000_000 });
const minutes = fc.integer({ min: 0, max: 1440 });

test('any price is a whole number of minor units, exact to half of one', () => {
  fc.assert(
    fc.property(perHour, minutes, (rate, length) => {
      const amount = BigInt(price(rate, length));
      const twiceTheError = 2n * (amount * 60n - BigInt(rate) * BigInt(length));
      expect(twiceTheError > -60n && twiceTheError <= 60n).toBe(true);
    }),
  );
});

test('a longer stay never costs less', () => {
  fc.assert(
    fc.property(perHour, minutes, minutes, (rate, a, b) => {
      expect(price(rate, Math.min(a, b))).toBeLessThanOrEqual(price(rate, Math.max(a, b)));
    }),
  );
});
