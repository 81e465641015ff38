import {
  Booking,
  type CreateBookingBody,
  LibraryDay,
  SeatPlan,
  success,
} from '@studyspot/shared-events';
import { say } from '../supervisor/step.ts';
import { createApi, firstLibrary, Refused, signInToDemo } from './api.ts';

/* `npm run demo:book -- http://localhost:3011`: books a seat for the demo's student through that address, and cancels it. */
const HOUR_MS = 3_600_000;
const DAYS = 7;
const SEATS_TRIED = 3;

const url = process.argv[2] ?? 'http://localhost:3001';
const library = await firstLibrary(url);
const ask = createApi(url, await signInToDemo(url));

/** An hour here and there within the next days, until one is free. */
async function* hours(): AsyncGenerator<CreateBookingBody> {
  const plan = await ask(`/api/libraries/${library.id}/seats`, success(SeatPlan));
  const seats = plan.reply.data.seats.slice(0, SEATS_TRIED);
  for (let day = 1; day <= DAYS; day += 1) {
    const date = new Date(Date.now() + day * 24 * HOUR_MS).toISOString().slice(0, 10);
    const { reply } = await ask(
      `/api/libraries/${library.id}/day?date=${date}`,
      success(LibraryDay),
    );
    for (const { from, to } of reply.data.open) {
      for (let at = Date.parse(from); at + HOUR_MS <= Date.parse(to); at += HOUR_MS) {
        const time = {
          startsAt: new Date(at).toISOString(),
          endsAt: new Date(at + HOUR_MS).toISOString(),
        };
        yield* seats.map((seat) => ({ seatId: seat.id, ...time }));
      }
    }
  }
}

async function book() {
  for await (const wish of hours()) {
    try {
      return await ask('/api/bookings', success(Booking), wish);
    } catch (error) {
      // Somebody else sits there, or the student somewhere else.
      if (!(error instanceof Refused)) throw error;
    }
  }
  throw new Error('Nothing is free.');
}

const { reply, node } = await book();
const { id, seatLabel, startsAt } = reply.data;
say(`Booked seat ${seatLabel} of ${library.name} for ${startsAt} through ${node ?? url}.`);
await ask(`/api/bookings/${id}/cancel`, success(Booking), {});
say('And cancelled it.');
