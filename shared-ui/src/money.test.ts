import { expect, test } from 'vitest';
import { formatMoney, minorDigits } from './money.ts';

test.each([
  [350, 'GBP', 'en-GB', '£3.50'],
  [500, 'GBP', 'en-GB', '£5'],
  [350, 'JPY', 'en-GB', 'JP¥350'],
  [5_000, 'TWD', 'en-GB', 'NT$50'],
  [5_000, 'TWD', 'zh-TW', '$50'],
  [1_250, 'KWD', 'en-GB', 'KWD 1.250'],
])('%i %s in %s is %s', (amountMinor, currency, locale, text) => {
  expect(formatMoney(amountMinor, currency, locale).replaceAll('\u00a0', ' ')).toBe(text);
});

test("the minor unit is the currency's own", () => {
  expect(['GBP', 'JPY', 'TWD', 'KWD'].map(minorDigits)).toEqual([2, 0, 2, 3]);
});
