import { expect, test } from 'vitest';
import { judgeArrival } from './checkInRules.ts';

const booking = {
  startsAt: new Date('2027-06-07T10:00:00Z'),
  endsAt: new Date('2027-06-07T12:00:00Z'),
  timeZone: 'Europe/London',
};
const at = (time: string) => judgeArrival(booking, new Date(`2027-06-07T${time}Z`));

test('check-in is open from a quarter of an hour before the start until the end', () => {
  expect(at('09:44:59.999')).toMatchObject({
    code: 'too_early',
    message: 'Check-in opens at 10:45',
  });
  expect(at('09:45:00.000')).toBeUndefined();
  expect(at('11:59:59.999')).toBeUndefined();
  expect(at('12:00:00.000')?.code).toBe('too_late');
});
