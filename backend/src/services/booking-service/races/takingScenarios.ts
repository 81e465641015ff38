import { at, exactly, given, type Scenario, someone } from './scenario.ts';

/** Ten people want it; whoever is second is told no. */
const tenWant = (
  name: string,
  wishOf: (index: number) => { startsAt: string; endsAt: string; hold?: boolean },
): Scenario => ({
  name,
  arrange: async (ring) => {
    const { seats } = await ring.hall();
    const shots = ring.people.map(
      (person, index) => () =>
        ring.send(person, 'POST', '/bookings', { seatId: seats[0]?.id, ...wishOf(index) }),
    );
    return { shots, verdict: exactly(1) };
  },
});

const holdAfterHold: Scenario = {
  name: 'hold against hold, over one that ran out',
  arrange: async (ring) => {
    const { seats } = await ring.hall();
    const wish = { seatId: seats[0]?.id, startsAt: at(10), endsAt: at(12), hold: true };
    await given(ring, someone(ring, 0), wish);
    await ring.moveClock(at(9));
    const shots = ring.people
      .slice(1, 7)
      .map((person) => () => ring.send(person, 'POST', '/bookings', wish));
    return { shots, verdict: exactly(1) };
  },
};

const deskAgainstStudents: Scenario = {
  name: 'walk-ins against students who start now',
  arrange: async (ring) => {
    const { seats, libraryId } = await ring.hall();
    const wish = { seatId: seats[0]?.id, startsAt: 'now', endsAt: at(10) };
    const walkIn = () => ring.send(ring.owner, 'POST', `/libraries/${libraryId}/walk-ins`, wish);
    const students = ring.people
      .slice(0, 5)
      .map((person) => () => ring.send(person, 'POST', '/bookings', wish));
    return { shots: [walkIn, walkIn, walkIn, ...students], verdict: exactly(1) };
  },
};

const onePersonManySeats: Scenario = {
  name: 'one person, five seats',
  arrange: async (ring) => {
    const { seats } = await ring.hall();
    const shots = seats.slice(0, 5).map(
      ({ id: seatId }) =>
        () =>
          ring.send(someone(ring, 0), 'POST', '/bookings', {
            seatId,
            startsAt: at(10),
            endsAt: at(12),
          }),
    );
    return { shots, verdict: exactly(1) };
  },
};

const thirdHold: Scenario = {
  name: 'five holds of one person',
  arrange: async (ring) => {
    const { seats } = await ring.hall();
    const shots = seats.slice(0, 5).map(
      ({ id: seatId }, index) =>
        () =>
          ring.send(someone(ring, 0), 'POST', '/bookings', {
            seatId,
            startsAt: at(10 + index),
            endsAt: at(11 + index),
            hold: true,
          }),
    );
    return { shots, verdict: exactly(2) };
  },
};

const twins: Scenario = {
  name: 'five twins with one Idempotency-Key',
  arrange: async (ring) => {
    const { seats, libraryId } = await ring.hall();
    const wish = { seatId: seats[0]?.id, startsAt: at(10), endsAt: at(12) };
    const key = { 'idempotency-key': libraryId };
    const shots = [1, 2, 3, 4, 5].map(
      () => () => ring.send(someone(ring, 0), 'POST', '/bookings', wish, key),
    );
    return {
      shots,
      verdict: (told) => {
        const answers = new Set(told.map(({ status, data }) => JSON.stringify([status, data])));
        return answers.size === 1 ? [] : [`twins got ${answers.size} different answers`];
      },
    };
  },
};

export const TAKING: readonly Scenario[] = [
  tenWant('identical slot ×10', () => ({ startsAt: at(10), endsAt: at(12) })),
  tenWant('shifted overlaps ×10', (index) => ({
    startsAt: at(10, 15 * index),
    endsAt: at(13, 15 * index),
  })),
  tenWant('held same slot ×10', () => ({ startsAt: at(10), endsAt: at(12), hold: true })),
  tenWant('holds and bookings of the same slot ×10', (index) => ({
    startsAt: at(10),
    endsAt: at(12),
    hold: index % 2 === 0,
  })),
  holdAfterHold,
  deskAgainstStudents,
  onePersonManySeats,
  thirdHold,
  twins,
];
