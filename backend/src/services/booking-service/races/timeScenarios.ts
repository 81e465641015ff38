import { expireOverHolds } from '../sweeps.ts';
import type { Ring } from './ring.ts';
import { at, atMostOne, given, type Scenario, type Shot, someone, stateOf } from './scenario.ts';

/** The clock is put this close to the boundary: some contestants come before it, some after. */
const CLOSE_MS = 12;

const sweep =
  ({ db }: Ring): Shot =>
  async () => {
    await expireOverHolds(db);
    return null;
  };

const expiryAgainstConfirm: Scenario = {
  name: 'hold expiry against confirm, and the sweeper',
  arrange: async (ring) => {
    const { seats } = await ring.hall();
    const wish = { seatId: seats[0]?.id, startsAt: at(10), endsAt: at(12), hold: true };
    const hold = await given(ring, someone(ring, 0), wish);
    const confirm: Shot = () => ring.send(someone(ring, 0), 'POST', `/bookings/${hold.id}/confirm`);
    const end = Date.parse(hold.holdExpiresAt ?? '');
    await ring.moveClock(new Date(end - ring.random.below(CLOSE_MS)));
    return {
      shots: [
        confirm,
        confirm,
        sweep(ring),
        () => ring.send(someone(ring, 1), 'POST', '/bookings', wish),
        () => ring.send(someone(ring, 2), 'POST', '/bookings', { ...wish, hold: false }),
      ],
      verdict: async (told) => {
        const confirmed = (await stateOf(ring, hold)) === 'confirmed';
        const [first, second] = told.filter(({ data }) => JSON.stringify(data)?.includes(hold.id));
        if (second) return ['it was confirmed twice'];
        return confirmed === (first !== undefined) ? [] : ['the answer is not what happened'];
      },
    };
  },
};

const expiryAgainstExtension: Scenario = {
  name: 'hold expiry against its extension',
  arrange: async (ring) => {
    const { seats } = await ring.hall();
    const wish = { seatId: seats[0]?.id, startsAt: at(10), endsAt: at(12), hold: true };
    const hold = await given(ring, someone(ring, 0), wish);
    const end = Date.parse(hold.holdExpiresAt ?? '');
    await ring.moveClock(new Date(end - ring.random.below(CLOSE_MS)));
    const extend: Shot = () =>
      ring.send(someone(ring, 0), 'POST', `/bookings/${hold.id}/extend-hold`);
    return {
      shots: [
        extend,
        extend,
        sweep(ring),
        () => ring.send(someone(ring, 1), 'POST', '/bookings', wish),
      ],
      // Either the one extension, or the seat for the other; never both, and the sweeper may take it from both.
      verdict: atMostOne,
    };
  },
};

const checkOutAgainstNext: Scenario = {
  name: 'check-out against the next booking',
  arrange: async (ring) => {
    const { seats, deskCode } = await ring.hall();
    const seatId = seats[0]?.id;
    const booking = await given(ring, someone(ring, 0), {
      seatId,
      startsAt: at(9),
      endsAt: at(12),
    });
    await ring.moveClock(at(9, 30));
    const path = `/bookings/${booking.id}`;
    const arrived = await ring.send(someone(ring, 0), 'POST', `${path}/check-in`, {
      code: deskCode,
    });
    if (arrived.status !== 200) throw new Error(`Nobody could check in: ${arrived.code}`);
    const next = { seatId, startsAt: 'now', endsAt: at(11) };
    return {
      shots: [
        () => ring.send(someone(ring, 0), 'POST', `${path}/check-out`),
        () => ring.send(someone(ring, 0), 'PATCH', path, { endsAt: at(13) }),
        () => ring.send(someone(ring, 1), 'POST', '/bookings', next),
        () => ring.send(someone(ring, 2), 'POST', '/bookings', { ...next, hold: true }),
      ],
      verdict: async () => {
        const state = await stateOf(ring, booking);
        return state === 'completed' ? [] : [`who checked out is ${state}`];
      },
    };
  },
};

const earlyCheckIn: Scenario = {
  name: 'early check-in against whoever wants the minutes before',
  arrange: async (ring) => {
    const { seats, deskCode } = await ring.hall();
    const seatId = seats[0]?.id;
    const booking = await given(ring, someone(ring, 0), {
      seatId,
      startsAt: at(10),
      endsAt: at(12),
    });
    await ring.moveClock(new Date(Date.parse(at(9, 45)) - ring.random.below(CLOSE_MS)));
    const code = { code: deskCode };
    const checkIn: Shot = () =>
      ring.send(someone(ring, 0), 'POST', `/bookings/${booking.id}/check-in`, code);
    const before = { seatId, startsAt: at(9, 45), endsAt: at(10) };
    return {
      shots: [
        checkIn,
        checkIn,
        checkIn,
        () => ring.send(someone(ring, 1), 'POST', '/bookings', before),
        () => ring.send(someone(ring, 2), 'POST', '/bookings', { ...before, hold: true }),
      ],
      verdict: atMostOne,
    };
  },
};

const closing = (name: string, method: 'POST' | 'DELETE', suffix: string): Scenario => ({
  name,
  arrange: async (ring) => {
    const { libraryId, seats } = await ring.hall();
    const path = `/libraries/${libraryId}${suffix}`;
    return {
      // To a student, a library that is not published does not exist.
      alsoLoses: 404,
      shots: [
        () => ring.send(ring.owner, method, path),
        ...seats.slice(0, 5).map(
          ({ id: seatId }, index) =>
            () =>
              ring.send(someone(ring, index), 'POST', '/bookings', {
                seatId,
                startsAt: at(10),
                endsAt: at(12),
              }),
        ),
      ],
      verdict: async () => {
        const { rows } = await ring.pool.query<{ wrong: boolean }>(
          `SELECT l.state = 'draft' AND EXISTS (SELECT 1 FROM booking WHERE library_id = l.id) AS wrong
           FROM library l WHERE id = $1`,
          [libraryId],
        );
        return rows[0]?.wrong ? ['somebody booked in a library that is closed'] : [];
      },
    };
  },
});

export const TIME: readonly Scenario[] = [
  expiryAgainstConfirm,
  expiryAgainstExtension,
  checkOutAgainstNext,
  earlyCheckIn,
  closing('unpublishing the library against bookings', 'POST', '/unpublish'),
  closing('deleting the library against bookings', 'DELETE', ''),
];
