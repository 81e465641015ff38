import type { Booking } from '@studyspot/shared-events';
import {
  type Database,
  inTransaction,
  type Sql,
  sqlInTransaction,
  sqlOnPool,
  type Tx,
} from '../../db.ts';
import { type AppError, conflict, notFound, refused } from '../../errors.ts';
import { type IdempotencyKey, keepReply } from '../../utils/idempotency.ts';
import { announceSeats } from './announceSeats.ts';
import { findBooking } from './bookingRow.ts';
import { readNow } from './clock.ts';
import { expireHoldsInTheWay } from './expireHolds.ts';
import type { FactsCache, Ground } from './factsCache.ts';
import { presentBooking } from './presentBooking.ts';
import { type NewState, proposeBooking, type SeatWish, type Sitter } from './proposal.ts';
import { judgeTimes } from './rules.ts';
import { SeatTaken } from './seatTaken.ts';
import { takeSeat } from './takeSeat.ts';

export type Taking = {
  wish: SeatWish;
  sitter: Sitter;
  state: NewState;
  /** Under which the answer is kept. */
  key: IdempotencyKey | undefined;
  /** Why this library is not to be booked by whoever asks, if so. */
  admit: (library: Ground['library']) => AppError | undefined;
  /** The ids of the caller's events, for the log. */
  emitted?: (eventIds: string[]) => void;
};

const MOST_ATTEMPTS = 4;

async function existing(sql: Sql, bookingId: string): Promise<Booking> {
  const row = await findBooking(sql, bookingId);
  if (!row) throw notFound('This booking');
  return presentBooking(row);
}

async function oneAtATime(sql: Sql, bookingId: string) {
  const { state, seatLabel, startsAt, endsAt, libraryName } = await existing(sql, bookingId);
  return refused('one_at_a_time', `You have seat ${seatLabel} at ${libraryName} at that time`, {
    bookingId,
    state,
    startsAt,
    endsAt,
  });
}

/**
 * Judges by remembered facts and takes the seat in one round trip. A refusal, or a sign that the
 * facts were old, is judged again by what the database says now.
 */
async function tryTaking(
  sql: Sql,
  facts: FactsCache,
  { wish, sitter, state, key, admit, emitted }: Taking,
): Promise<Booking | 'expired_hold'> {
  let ground = facts.remembered(wish.seatId);
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const isFresh = ground === undefined;
    ground ??= await facts.load(sql, wish.seatId);
    if (!ground) throw notFound('This seat');
    const startsNow = wish.startsAt === 'now';
    const now = isFresh || startsNow ? await readNow(sql) : undefined;
    const startsAt = wish.startsAt === 'now' ? (now ?? wish.endsAt) : wish.startsAt;
    const times = { startsAt, endsAt: wish.endsAt, startIsGiven: startsNow };
    const refusal = admit(ground.library) ?? judgeTimes(ground.library, times, now);
    if (refusal && isFresh) throw refusal;
    if (refusal) {
      ground = undefined;
      continue;
    }
    const proposal = proposeBooking(ground, { ...times, startsNow }, sitter, state, key);
    const answer = await takeSeat(sql, proposal);
    switch (answer.outcome) {
      case 'taken':
        emitted?.(proposal.events.ids);
        return { ...proposal.booking, ...answer.stamp };
      case 'already_held': {
        const held = await existing(sql, answer.stamp.bookingId);
        if (key) await keepReply(sql, key, 201, held);
        return held;
      }
      case 'one_at_a_time':
        throw await oneAtATime(sql, answer.stamp.bookingId);
      case 'too_many_holds':
        throw refused('too_many_holds', 'You hold two seats already: confirm or release one');
      case 'seat_taken':
        throw new SeatTaken({
          ...wish,
          startsAt,
          freeFrom: startsAt,
          startIsFixed: false,
          startsNow,
          userId: sitter.userId,
          bookingId: null,
        });
      case 'expired_hold':
        return 'expired_hold';
      case 'kept':
        throw conflict('already_changed', 'This request has been answered already');
      case 'stale_rules':
      case 'in_the_past':
      case 'too_far_ahead':
        ground = undefined;
        break;
      case 'try_again':
        break;
    }
  }
  throw conflict('already_changed', 'This seat is changing hands just now: try again');
}

/** As part of a transaction: a hold that ran out and is in the way goes first, in the same one. */
async function createBookingIn(tx: Tx, facts: FactsCache, taking: Taking): Promise<Booking> {
  const sql = sqlInTransaction(tx);
  const first = await tryTaking(sql, facts, taking);
  if (first !== 'expired_hold') return first;
  const released = await expireHoldsInTheWay(tx, {
    seatId: taking.wish.seatId,
    userId: taking.sitter.userId,
    from: taking.wish.startsAt === 'now' ? await readNow(sql) : taking.wish.startsAt,
    to: taking.wish.endsAt,
  });
  const second = await tryTaking(sql, facts, taking);
  if (second === 'expired_hold') {
    throw conflict('already_changed', 'This seat is changing hands just now: try again');
  }
  await announceSeats(tx, released);
  return second;
}

/** One round trip where nothing stands in the way. */
export async function createBooking(
  db: Database,
  facts: FactsCache,
  taking: Taking,
): Promise<Booking> {
  const booking = await tryTaking(sqlOnPool(db.pool), facts, taking);
  if (booking !== 'expired_hold') return booking;
  return inTransaction(db.prisma, (tx) => createBookingIn(tx, facts, taking));
}
