import { at, exactly, given, type Scenario, someone, stateOf, wins } from './scenario.ts';

const rescheduleFive: Scenario = {
  name: 'reschedule the same booking ×5, by version',
  arrange: async (ring) => {
    const { seats } = await ring.hall();
    const booking = await given(ring, someone(ring, 0), {
      seatId: seats[0]?.id,
      startsAt: at(10),
      endsAt: at(12),
    });
    const shots = seats.slice(1, 6).map(
      ({ id: seatId }) =>
        () =>
          ring.send(someone(ring, 0), 'PATCH', `/bookings/${booking.id}`, { seatId, version: 1 }),
    );
    return { shots, verdict: exactly(1) };
  },
};

const rescheduleBlindly: Scenario = {
  name: 'reschedule the same booking ×5, whatever stands',
  arrange: async (ring) => {
    const { seats } = await ring.hall();
    const booking = await given(ring, someone(ring, 0), {
      seatId: seats[0]?.id,
      startsAt: at(10),
      endsAt: at(12),
    });
    const shots = [0, 1, 2, 3, 4].map(
      (step) => () =>
        ring.send(someone(ring, 0), 'PATCH', `/bookings/${booking.id}`, {
          startsAt: at(10, 30 * step),
          endsAt: at(12, 30 * step),
        }),
    );
    return { shots, verdict: exactly(5) };
  },
};

const cancelAgainstReschedule: Scenario = {
  name: 'cancel against reschedule',
  arrange: async (ring) => {
    const { seats } = await ring.hall();
    const owner = someone(ring, 0);
    const booking = await given(ring, owner, {
      seatId: seats[0]?.id,
      startsAt: at(10),
      endsAt: at(12),
    });
    const path = `/bookings/${booking.id}`;
    return {
      shots: [
        () => ring.send(owner, 'POST', `${path}/cancel`),
        () => ring.send(owner, 'PATCH', path, { seatId: seats[1]?.id }),
        () => ring.send(owner, 'PATCH', path, { startsAt: at(14), endsAt: at(16) }),
        () =>
          ring.send(someone(ring, 1), 'POST', '/bookings', {
            seatId: seats[1]?.id,
            startsAt: at(10),
            endsAt: at(12),
          }),
      ],
      verdict: async () => {
        const state = await stateOf(ring, booking);
        return state === 'cancelled' ? [] : [`the cancelled booking is ${state}`];
      },
    };
  },
};

const extendAgainstNext: Scenario = {
  name: 'extend against the next booking',
  arrange: async (ring) => {
    const { seats } = await ring.hall();
    const seatId = seats[0]?.id;
    const booking = await given(ring, someone(ring, 0), {
      seatId,
      startsAt: at(10),
      endsAt: at(12),
    });
    const next = { seatId, startsAt: at(12), endsAt: at(13) };
    return {
      shots: [
        () =>
          ring.send(someone(ring, 0), 'PATCH', `/bookings/${booking.id}`, { endsAt: at(12, 30) }),
        () => ring.send(someone(ring, 1), 'POST', '/bookings', next),
        () => ring.send(someone(ring, 2), 'POST', '/bookings', { ...next, hold: true }),
      ],
      verdict: exactly(1),
    };
  },
};

/** Neither can have the other's seat while it is taken: both stay, and nobody waits in a ring. */
const swap: Scenario = {
  name: 'two bookings want each other’s seats',
  arrange: async (ring) => {
    const { seats } = await ring.hall();
    const wish = { startsAt: at(10), endsAt: at(12) };
    const left = await given(ring, someone(ring, 0), { ...wish, seatId: seats[0]?.id });
    const right = await given(ring, someone(ring, 1), { ...wish, seatId: seats[1]?.id });
    const move = (person: number, id: string, seat: number) => () =>
      ring.send(someone(ring, person), 'PATCH', `/bookings/${id}`, { seatId: seats[seat]?.id });
    return {
      shots: [
        move(0, left.id, 1),
        move(1, right.id, 0),
        () => ring.send(someone(ring, 2), 'POST', '/bookings', { ...wish, seatId: seats[0]?.id }),
        () => ring.send(someone(ring, 3), 'POST', '/bookings', { ...wish, seatId: seats[1]?.id }),
      ],
      verdict: exactly(0),
    };
  },
};

const merryGoRound: Scenario = {
  name: 'five bookings move at once, each to the next seat',
  arrange: async (ring) => {
    const { seats } = await ring.hall();
    const wish = { startsAt: at(10), endsAt: at(12) };
    const sitting = [0, 1, 2, 3, 4];
    const bookings = await Promise.all(
      sitting.map((index) =>
        given(ring, someone(ring, index), { ...wish, seatId: seats[index]?.id }),
      ),
    );
    return {
      shots: bookings.map(
        (booking, index) => () =>
          ring.send(someone(ring, index), 'PATCH', `/bookings/${booking.id}`, {
            seatId: seats[index + 1]?.id,
          }),
      ),
      // The last one has an empty seat to go to; the others only if they come after it.
      verdict: (told) => (wins(told) >= 1 ? [] : ['nobody could move to the empty seat']),
    };
  },
};

export const CHANGING: readonly Scenario[] = [
  rescheduleFive,
  rescheduleBlindly,
  cancelAgainstReschedule,
  extendAgainstNext,
  swap,
  merryGoRound,
];
