import type { BookingState } from '@studyspot/shared-events';
import { type AppError, refused } from '../../errors.ts';

type Transition = { from: readonly BookingState[]; to: BookingState | 'same' };

/** Every way in which a booking changes. Nothing leads out of completed, cancelled and expired. */
export const TRANSITIONS = {
  confirm: { from: ['held'], to: 'confirmed' },
  extendHold: { from: ['held'], to: 'same' },
  expire: { from: ['held'], to: 'expired' },
  cancel: { from: ['held', 'confirmed'], to: 'cancelled' },
  change: { from: ['held', 'confirmed', 'checked_in'], to: 'same' },
  checkIn: { from: ['confirmed'], to: 'checked_in' },
  checkOut: { from: ['checked_in'], to: 'completed' },
  /** By the clock: its end has passed. */
  complete: { from: ['confirmed', 'checked_in'], to: 'completed' },
} as const satisfies Record<string, Transition>;

export type Action = keyof typeof TRANSITIONS;

const WORDS: Record<BookingState, string> = {
  held: 'is only held',
  confirmed: 'is confirmed',
  checked_in: 'is checked in',
  completed: 'is over',
  cancelled: 'was cancelled',
  expired: 'was a hold that ran out',
};

/** The state that follows, or the refusal if the table has no such way. */
export function nextState(state: BookingState, action: Action): BookingState | AppError {
  const { from, to }: Transition = TRANSITIONS[action];
  if (!from.includes(state)) {
    return refused('wrong_state', `This booking ${WORDS[state]}`, { state, action });
  }
  return to === 'same' ? state : to;
}
