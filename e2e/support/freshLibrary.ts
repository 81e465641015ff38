import type { CheckInCodes, Library, OpeningHours, Seat, Tenant } from '@studyspot/shared-events';
import type { Api, Person } from './api.ts';

export interface WantedLibrary {
  name?: string;
  timeZone?: string;
  currency?: string;
  /** Labels are A1, A2, … */
  seats?: number;
  /** Around the clock if left out. */
  hours?: OpeningHours[];
  stepMinutes?: number;
  maxMinutes?: number;
  maxDaysAhead?: number;
  /** Free of charge if left out. */
  amountMinorPerHour?: number;
  /** More of it in a tenant that a test has made before. */
  owner?: { tenantId: string; person: Person };
}

export interface FreshLibrary {
  id: string;
  tenantId: string;
  name: string;
  timeZone: string;
  owner: Person;
  seats: Seat[];
  deskCode: string;
}

const COLUMNS = 10;
const SPACING = 40;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
const ALWAYS_OPEN = WEEKDAYS.map((weekday) => ({ weekday, from: '00:00', to: '24:00' }));

/** A published library with an owner and a tenant of its own, made as an owner would, so that no test meets another. */
export async function makeFreshLibrary(api: Api, wanted: WantedLibrary): Promise<FreshLibrary> {
  const owner = wanted.owner?.person ?? (await api.signUp('Olive Owner'));
  const tenantId = wanted.owner?.tenantId ?? (await makeTenant(api, owner));
  const { timeZone = 'Europe/London', currency = 'GBP' } = wanted;
  const name = wanted.name ?? `Reading Room ${tenantId.slice(-8)}`;
  const body = { tenantId, name, timeZone, currency };
  const { id, version } = await api.call<Library>('/api/libraries', { as: owner, body });
  const at = (path: string) => `/api/libraries/${id}${path}`;

  const { stepMinutes = 15, maxMinutes = 480, maxDaysAhead = 60 } = wanted;
  const rules = { version, stepMinutes, minMinutes: stepMinutes, maxMinutes, maxDaysAhead };
  const patched = await api.call<Library>(at(''), { method: 'PATCH', as: owner, body: rules });
  const hours = { version: patched.version, hours: wanted.hours ?? ALWAYS_OPEN };
  await api.call(at('/hours'), { method: 'PUT', as: owner, body: hours });
  const seats = await makeSeats(api, owner, id, wanted.seats ?? 6);
  if (wanted.amountMinorPerHour !== undefined) {
    const { amountMinorPerHour } = wanted;
    const plan = { name: 'Hourly', seatKind: null, amountMinorPerHour };
    await api.call(at('/fee-plans'), { as: owner, body: plan });
  }
  await api.call(at('/publish'), { as: owner, body: {} });
  const { deskCode } = await api.call<CheckInCodes>(at('/check-in-codes'), { as: owner });
  return { id, tenantId, name, timeZone, owner, seats, deskCode };
}

async function makeTenant(api: Api, owner: Person): Promise<string> {
  const body = { name: 'Test Organisation' };
  return (await api.call<Tenant>('/api/tenants', { as: owner, body })).id;
}

async function makeSeats(api: Api, owner: Person, id: string, count: number): Promise<Seat[]> {
  const made = await api.call<{ zone: { id: string } }>(`/api/libraries/${id}/zones`, {
    as: owner,
    body: { name: 'Hall' },
  });
  const seats = Array.from({ length: count }, (_, index) => ({
    label: `A${index + 1}`,
    zoneId: made.zone.id,
    kind: 'desk',
    x: (index % COLUMNS) * SPACING,
    y: Math.floor(index / COLUMNS) * SPACING,
    attributes: { nearWindow: index % 2 === 0 },
  }));
  const reply = await api.call<{ seats: Seat[] }>(`/api/libraries/${id}/seats`, {
    as: owner,
    body: { seats },
  });
  const number = ({ label }: Seat) => Number(label.slice(1));
  return reply.seats.toSorted((one, other) => number(one) - number(other));
}
