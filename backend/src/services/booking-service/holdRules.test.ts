import { expect, test } from 'vitest';
import { judgeExtension, judgeHold } from './holdRules.ts';

const END = new Date('2027-06-07T10:00:00.000Z');
const hold = { holdExpiresAt: END, holdExtended: false };

test('a hold is good until its last millisecond and not at its end', () => {
  expect(judgeHold(hold, new Date('2027-06-07T09:59:59.999Z'))).toBeUndefined();
  expect(judgeHold(hold, END)?.code).toBe('hold_expired');
});

test('it is extended once, while it runs', () => {
  const before = new Date('2027-06-07T09:58:00.000Z');
  expect(judgeExtension(hold, before)).toBeUndefined();
  expect(judgeExtension({ ...hold, holdExtended: true }, before)?.code).toBe('already_extended');
  expect(judgeExtension({ ...hold, holdExtended: true }, END)?.code).toBe('hold_expired');
});
