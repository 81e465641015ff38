import { BOOKING_STATES } from '@studyspot/shared-events';
import { expect, test } from 'vitest';
import { AppError } from '../../errors.ts';
import { type Action, nextState, TRANSITIONS } from './transitions.ts';

const actions = Object.keys(TRANSITIONS) as Action[];
const outcome = (...asked: Parameters<typeof nextState>) => {
  const next = nextState(...asked);
  return next instanceof AppError ? next.code : next;
};

test('the whole table of what may become of a booking', () => {
  const table = Object.fromEntries(
    BOOKING_STATES.map((state) => [
      state,
      Object.fromEntries(
        actions
          .map((action) => [action, outcome(state, action)] as const)
          .filter(([, next]) => next !== 'wrong_state'),
      ),
    ]),
  );
  expect(table).toEqual({
    held: {
      confirm: 'confirmed',
      extendHold: 'held',
      expire: 'expired',
      cancel: 'cancelled',
      change: 'held',
    },
    confirmed: {
      cancel: 'cancelled',
      change: 'confirmed',
      checkIn: 'checked_in',
      complete: 'completed',
    },
    checked_in: { change: 'checked_in', checkOut: 'completed', complete: 'completed' },
    completed: {},
    cancelled: {},
    expired: {},
  });
});

test('what is over says so', () => {
  expect(nextState('expired', 'confirm')).toMatchObject({
    status: 422,
    message: 'This booking was a hold that ran out',
  });
});
