import type {
  Availability,
  Booking,
  Library,
  LibrarySummary,
  Seat,
  SeatPlan,
  Tenant,
} from '@studyspot/shared-events';
import type { Api, Person } from '../support/api.ts';
import { invitationToken } from './invitation.ts';

const HOUR_MS = 3_600_000;

export type Demo = Awaited<ReturnType<typeof makeDemo>>;

async function findLibrary(api: Api, name: string): Promise<LibrarySummary> {
  const path = `/api/libraries?q=${encodeURIComponent(name)}`;
  const { items } = await api.call<{ items: LibrarySummary[] }>(path);
  const [found] = items;
  if (!found) throw new Error(`The demo has no ${name}.`);
  return found;
}

/** The hall's seats at this moment, and whole hours to come. */
async function look(api: Api, hall: LibrarySummary) {
  const hour = (count: number) =>
    new Date((Math.floor(Date.parse(hall.now) / HOUR_MS) + count) * HOUR_MS).toISOString();
  const marksUntil = (to: string) =>
    api.call<Availability>(`/api/libraries/${hall.id}/availability?from=${hall.now}&to=${to}`);
  const [soon, later, { seats }] = await Promise.all([
    marksUntil(hour(1)),
    marksUntil(hour(5)),
    api.call<SeatPlan>(`/api/libraries/${hall.id}/seats`),
  ]);
  const marked = new Set(later.seats.map(({ seatId }) => seatId));
  const free = seats.filter(({ id, state }) => state === 'active' && !marked.has(id));
  const booked = seats.filter(({ id }) =>
    soon.seats.some(({ seatId, status }) => seatId === id && status === 'booked'),
  );
  return { hour, free, booked };
}

/**
 * The demo's people and places, and the few things in it that pass too quickly to be seeded: a hold, a seat whose
 * booking begins, a draft, an invitation. Each caller has people and a draft of their own.
 */
export async function makeDemo(api: Api, operatorToken: string) {
  const hall = await findLibrary(api, 'NTU');
  const { hour, free, booked } = await look(api, hall);
  const people = {
    student: await api.signIn('student@studyspot.test'),
    owner: await api.signIn('owner@studyspot.test'),
    /** Holds a seat. */
    holder: await api.signUp('Hana Holder'),
    /** Has a seat from now on. */
    arriving: await api.signUp('Arif Arriving'),
    /** Has no booking, and no organisation. */
    newcomer: await api.signUp('Nora Newcomer'),
    /** Sets up a first library. */
    founder: await api.signUp('Fatima Founder'),
  };
  const takers = free.values();
  async function take(person: Person, times: object): Promise<Booking> {
    for (const { id: seatId } of takers) {
      const reply = await api.send('/api/bookings', { as: person, body: { seatId, ...times } });
      const { data } = (await reply.json()) as { data?: Booking };
      // Somebody else of the tests was quicker.
      if (reply.status !== 409)
        return data ?? Promise.reject(new Error(`Booking: ${reply.status}`));
    }
    throw new Error('The hall is full.');
  }

  const hold = await take(people.holder, { startsAt: hour(2), endsAt: hour(4), hold: true });
  const released = await take(people.holder, { startsAt: hour(6), endsAt: hour(7), hold: true });
  await api.call(`/api/bookings/${released.id}/cancel`, { as: people.holder, body: {} });
  const arrival = await take(people.arriving, { startsAt: 'now', endsAt: hour(3) });
  const { items: upcoming } = await api.call<{ items: Booking[] }>('/api/bookings', {
    as: people.student,
  });
  const name = 'Harbour Study Rooms';
  const { id: tenantId } = await api.call<Tenant>('/api/tenants', {
    as: people.founder,
    body: { name },
  });
  const draft = await api.call<Library>('/api/libraries', {
    as: people.founder,
    body: {
      tenantId,
      name,
      timeZone: 'Europe/London',
      currency: 'GBP',
      description: 'Three bright rooms above the old ferry office, quiet until late.',
      addressLine: '4 Quay Street',
      city: 'Whitby',
      postcode: 'YO21 1DH',
      country: 'GB',
    },
  });

  return {
    people,
    hall,
    /** Free for the next hours. */
    freeSeat: middleOf([...takers]),
    bookedSeat: middleOf(booked),
    hold,
    released,
    arrival,
    upcoming: upcoming.find(({ state }) => state === 'confirmed') ?? arrival,
    founded: { tenantId, draftId: draft.id },
    invitation: await invitationToken(api, operatorToken, people.founder, tenantId),
  };
}

function middleOf(seats: Seat[]): Seat {
  const seat = seats[Math.floor(seats.length / 2)];
  if (!seat) throw new Error('The demo has no such seat now.');
  return seat;
}
