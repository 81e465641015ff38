import { randomUUID } from 'node:crypto';
import type { Booking, Seat } from '@studyspot/shared-events';
import type { Api, Person } from './api.ts';

/** One wish of one person. However often it is sent, it is the same one. */
export interface Intent {
  key: string;
  person: Person;
  body: { seatId: string; startsAt: string; endsAt: string };
}
export interface Answer {
  intent: Intent;
  status: number;
  attempts: number;
  booking: Booking | undefined;
}

const HOUR_MS = 3_600_000;

/** Each person wants their own seat for so many hours, one after the other, beginning tomorrow. */
export function makeIntents(people: Person[], seats: Seat[], slots: number): Intent[] {
  const first = Math.ceil(Date.now() / HOUR_MS) * HOUR_MS + 24 * HOUR_MS;
  const at = (slot: number) => new Date(first + slot * HOUR_MS).toISOString();
  const intents: Intent[] = [];
  for (let slot = 0; slot < slots; slot += 1) {
    for (const [index, person] of people.entries()) {
      const seatId = seats[index]?.id ?? '';
      const body = { seatId, startsAt: at(slot), endsAt: at(slot + 1) };
      intents.push({ key: randomUUID(), person, body });
    }
  }
  return intents;
}

/** As a careful caller does: the same key again until somebody who knows has answered. */
async function sendUntilAnswered(api: Api, intent: Intent): Promise<Answer> {
  for (let attempts = 1; ; attempts += 1) {
    const response = await api
      .send('/api/bookings', {
        as: intent.person,
        body: intent.body,
        headers: { 'idempotency-key': intent.key },
      })
      .catch(() => undefined);
    if (!response || response.status === 502 || response.status === 503) {
      await untilUp(api);
      continue;
    }
    const reply = await response.json().catch(() => undefined);
    // Cut off in the middle of its answer: nobody knows what it said.
    if (reply === undefined) continue;
    const { data } = reply as { data?: Booking };
    return { intent, status: response.status, attempts, booking: data };
  }
}

async function untilUp(api: Api): Promise<void> {
  const isUp = () =>
    api.send('/health').then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isUp())) await new Promise((resolve) => setTimeout(resolve, 100));
}

/** Sends all of them, so many at a time; `answered` hears of each one at once. */
export async function runStorm(
  api: Api,
  intents: Intent[],
  concurrency: number,
  answered: (answer: Answer) => void,
): Promise<void> {
  const waiting = intents.values();
  const caller = async () => {
    for (const intent of waiting) answered(await sendUntilAnswered(api, intent));
  };
  await Promise.all(Array.from({ length: concurrency }, caller));
}
