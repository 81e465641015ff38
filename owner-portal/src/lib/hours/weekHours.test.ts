import { describe, expect, it } from 'vitest';
import {
  CLOSED_WEEK,
  copyDay,
  dayFault,
  nextSpan,
  setDay,
  spansOf,
  toHours,
  toWeek,
} from './weekHours.ts';

describe('the week of opening hours', () => {
  it('comes back as it went in, days and spans in order', () => {
    const hours = [
      { weekday: 1, from: '08:30', to: '12:00' },
      { weekday: 1, from: '13:00', to: '18:00' },
      { weekday: 7, from: '00:00', to: '24:00' },
    ];
    expect(toHours(toWeek(hours.toReversed()))).toEqual(hours);
  });

  it('copies one day to others and leaves the rest', () => {
    const monday = setDay(CLOSED_WEEK, 1, [{ from: '09:00', to: '17:00' }]);
    const week = copyDay(monday, 1, [2, 3]);
    expect(spansOf(week, 3)).toEqual([{ from: '09:00', to: '17:00' }]);
    expect(spansOf(week, 4)).toEqual([]);
  });

  it('names what is wrong with a day', () => {
    expect(dayFault([])).toBeUndefined();
    expect(dayFault([{ from: '09:00', to: '24:00' }])).toBeUndefined();
    expect(dayFault([{ from: '22:00', to: '02:00' }])).toContain('24:00');
    expect(
      dayFault([
        { from: '09:00', to: '13:00' },
        { from: '12:00', to: '17:00' },
      ]),
    ).toBe('These times overlap');
  });

  it('offers a second span after a pause, and none when the day is full', () => {
    expect(nextSpan([{ from: '08:00', to: '12:00' }])).toEqual({ from: '13:00', to: '16:00' });
    expect(nextSpan([{ from: '00:00', to: '24:00' }])).toBeUndefined();
  });
});
