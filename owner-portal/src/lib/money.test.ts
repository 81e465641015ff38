import { describe, expect, it } from 'vitest';
import { amountText, parseAmount } from './money.ts';

describe('an amount as people type it', () => {
  it('is minor units, whichever the decimal sign', () => {
    expect(parseAmount('2.5', 'GBP')).toBe(250);
    expect(parseAmount('2,50', 'EUR')).toBe(250);
    expect(parseAmount('0', 'EUR')).toBe(0);
    expect(parseAmount('300', 'JPY')).toBe(300);
  });

  it('is refused when the currency has no such fraction, or it is no number', () => {
    expect(parseAmount('300.5', 'JPY')).toBeNull();
    expect(parseAmount('2.505', 'GBP')).toBeNull();
    expect(parseAmount('-1', 'GBP')).toBeNull();
    expect(parseAmount('', 'GBP')).toBeNull();
  });

  it('comes back as it was', () => {
    expect(parseAmount(amountText(250, 'GBP'), 'GBP')).toBe(250);
    expect(amountText(300, 'JPY')).toBe('300');
  });
});
