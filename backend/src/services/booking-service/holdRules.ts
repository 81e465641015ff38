import { type AppError, refused } from '../../errors.ts';
import type { BookingRow } from './bookingRow.ts';
import { HOLD_EXTENSION_MINUTES } from './limits.ts';

type Hold = Pick<BookingRow, 'holdExpiresAt' | 'holdExtended'>;

/** At its expiry a hold is over, whether or not anybody has swept it away. */
export const judgeHold = ({ holdExpiresAt }: Hold, now: Date): AppError | undefined =>
  holdExpiresAt && holdExpiresAt > now
    ? undefined
    : refused('hold_expired', 'This hold has run out: take the seat again if it is still free', {
        holdExpiresAt: holdExpiresAt?.toISOString() ?? null,
        now: now.toISOString(),
      });

export const judgeExtension = (hold: Hold, now: Date): AppError | undefined =>
  judgeHold(hold, now) ??
  (hold.holdExtended
    ? refused('already_extended', `A hold is extended once, by ${HOLD_EXTENSION_MINUTES} minutes`)
    : undefined);
