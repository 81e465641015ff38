import type { BookingState } from '@studyspot/shared-events';
import type { LibraryFacts } from '../../backend/src/services/library-service/libraryFacts.ts';
import { quote } from '../../backend/src/services/pricing-service/price.ts';
import { ticketCode } from '../../backend/src/services/booking-service/ticketCode.ts';
import { v7 } from '../../backend/src/utils/uuid.ts';
import type { SeededPerson } from './people.ts';
import type { Random } from './random.ts';

export type DemoSeat = { id: string; kind: string };

/** A row of `booking`; instants are ISO text. */
export type DemoBooking = {
  id: string;
  tenant_id: string;
  library_id: string;
  seat_id: string;
  user_id: string | null;
  person_name: string;
  source: 'student' | 'walk_in';
  state: BookingState;
  starts_at: string;
  ends_at: string;
  hold_expires_at: string | null;
  amount_minor: number;
  currency: string;
  fee_plan_id: string | null;
  fee_plan_version: number | null;
  ticket_code: string;
  checked_in_at: string | null;
  checked_out_at: string | null;
  cancelled_at: string | null;
  created_at: string;
  updated_at: string;
};

/** Milliseconds since the epoch. */
export type Wish = {
  library: LibraryFacts;
  seat: DemoSeat;
  /** Null: a walk-in. */
  person: SeededPerson | null;
  name: string;
  from: number;
  to: number;
};

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const LATE_FOR_MINUTES = 40;

const iso = (at: number) => new Date(at).toISOString();

type Fate = Pick<
  DemoBooking,
  'state' | 'checked_in_at' | 'checked_out_at' | 'cancelled_at' | 'hold_expires_at'
> & { endsAt: number };

const NOTHING_HAPPENED = {
  checked_in_at: null,
  checked_out_at: null,
  cancelled_at: null,
  hold_expires_at: null,
};

/** What has become of it by now. */
function fateOf({ person, from, to }: Wish, createdAt: number, now: number, random: Random): Fate {
  const arrival = Math.min(now, from + random.between(0, 12) * MINUTE_MS);
  if (person && random.chance(to <= now ? 0.11 : 0.06)) {
    const at = Math.min(now, createdAt + random.between(5, 50) * MINUTE_MS);
    return { ...NOTHING_HAPPENED, state: 'cancelled', cancelled_at: iso(at), endsAt: to };
  }
  if (to <= now) {
    if (person && random.chance(0.05)) {
      return {
        ...NOTHING_HAPPENED,
        state: 'expired',
        hold_expires_at: iso(createdAt + 8 * MINUTE_MS),
        endsAt: to,
      };
    }
    const left = random.chance(0.4)
      ? Math.max(arrival + 5 * MINUTE_MS, to - random.between(5, 45) * MINUTE_MS)
      : to;
    const endsAt = Math.min(left, to);
    return {
      ...NOTHING_HAPPENED,
      state: 'completed',
      checked_in_at: iso(arrival),
      checked_out_at: iso(endsAt),
      endsAt,
    };
  }
  if (from > now) return { ...NOTHING_HAPPENED, state: 'confirmed', endsAt: to };
  const isLate = person && now - from < LATE_FOR_MINUTES * MINUTE_MS && random.chance(0.45);
  return isLate
    ? { ...NOTHING_HAPPENED, state: 'confirmed', endsAt: to }
    : { ...NOTHING_HAPPENED, state: 'checked_in', checked_in_at: iso(arrival), endsAt: to };
}

function toRow(wish: Wish, fate: Fate, createdAt: number, now: number): DemoBooking {
  const { library, seat, person } = wish;
  const { endsAt, ...changes } = fate;
  const price = quote(library, seat.kind, new Date(wish.from), new Date(wish.to));
  const happened = [changes.checked_in_at, changes.checked_out_at, changes.cancelled_at].filter(
    (at) => at !== null,
  );
  return {
    id: v7(),
    tenant_id: library.tenantId,
    library_id: library.id,
    seat_id: seat.id,
    user_id: person?.id ?? null,
    person_name: wish.name,
    source: person ? 'student' : 'walk_in',
    starts_at: iso(wish.from),
    ends_at: iso(endsAt),
    amount_minor: price.amountMinor,
    currency: price.currency,
    fee_plan_id: price.feePlanId,
    fee_plan_version: price.feePlanVersion,
    ticket_code: ticketCode(),
    created_at: iso(createdAt),
    updated_at: happened.toSorted().at(-1) ?? iso(Math.min(now, createdAt + MINUTE_MS)),
    ...changes,
  };
}

export function makeBooking(wish: Wish, now: number, random: Random): DemoBooking {
  const ahead = wish.person ? random.between(20, 72 * 60) * MINUTE_MS : 0;
  const createdAt = Math.min(wish.from - ahead, now - random.between(10, 600) * MINUTE_MS);
  return toRow(wish, fateOf(wish, createdAt, now, random), createdAt, now);
}

/** Confirmed long ago, for the demo accounts and those who are about to arrive. */
export const makeConfirmed = (wish: Wish, now: number): DemoBooking =>
  toRow(wish, { ...NOTHING_HAPPENED, state: 'confirmed', endsAt: wish.to }, now - 3 * HOUR_MS, now);

export const makeCheckedIn = (wish: Wish, now: number, random: Random): DemoBooking => {
  const arrival = Math.min(now, wish.from + random.between(0, 9) * MINUTE_MS);
  return toRow(
    wish,
    { ...NOTHING_HAPPENED, state: 'checked_in', checked_in_at: iso(arrival), endsAt: wish.to },
    wish.from - 5 * HOUR_MS,
    now,
  );
};

export const makeCompleted = (wish: Wish, now: number): DemoBooking =>
  toRow(
    wish,
    {
      ...NOTHING_HAPPENED,
      state: 'completed',
      checked_in_at: iso(wish.from),
      checked_out_at: iso(wish.to),
      endsAt: wish.to,
    },
    wish.from - 6 * HOUR_MS,
    now,
  );

/** Somebody is making up their mind right now. */
export const makeHeld = (wish: Wish, now: number, minutesLeft: number): DemoBooking =>
  toRow(
    wish,
    {
      ...NOTHING_HAPPENED,
      state: 'held',
      hold_expires_at: iso(now + minutesLeft * MINUTE_MS),
      endsAt: wish.to,
    },
    now - (8 - minutesLeft) * MINUTE_MS,
    now,
  );
