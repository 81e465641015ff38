import type { Booking, EventMeta } from '@studyspot/shared-events';
import { createSocketClient } from '@studyspot/shared-events/client';
import type pg from 'pg';
import { isAlive } from '../prisma/tools/processIdentity.ts';
import { expect, test } from './fixtures.ts';
import { type Api, createApi } from './support/api.ts';
import { backendProcess, killBackend } from './support/backendProcess.ts';
import { committedBookings, loggedBookings, roomsWithGaps } from './support/bookingLog.ts';
import { type Answer, makeIntents, runStorm } from './support/bookingStorm.ts';
import type { FreshLibrary } from './support/freshLibrary.ts';
import type { Stack } from './support/stack.ts';

const CALLERS = 32;

interface Crash {
  stack: Stack;
  db: pg.Pool;
  api: Api;
  library: FreshLibrary;
  /** Through which address the callers and the owner come. */
  url: string;
  people: number;
  bookingsEach: number;
  killAfter: number;
}

/** The owner's live screen without the screen. */
function watchAsOwner(url: string, library: FreshLibrary) {
  const heard: { id: string; meta: EventMeta }[] = [];
  const client = createSocketClient({ url, token: library.owner.token });
  client.on('booking:created', ({ id }, meta) => heard.push({ id, meta }));
  client.joinLibrary(library.id);
  return { client, heard };
}

async function crashInTheMiddle(crash: Crash): Promise<void> {
  const { stack, db, api, library, url, people, bookingsEach, killAfter } = crash;
  const total = people * bookingsEach;
  const names = Array.from({ length: people }, (_, index) => `Student ${index}`);
  const students = await Promise.all(names.map((name) => api.signUp(name)));
  const { client, heard } = watchAsOwner(url, library);
  try {
    await expect.poll(() => client.state().status).toBe('live');

    const answers: Answer[] = [];
    const before = backendProcess(stack);
    const intents = makeIntents(students, library.seats, bookingsEach);
    await runStorm(createApi(url), intents, CALLERS, (answer) => {
      answers.push(answer);
      if (answers.length === killAfter) killBackend(stack);
    });

    expect(isAlive(before)).toBe(false);
    expect(backendProcess(stack).pid, 'the supervisor started another').not.toBe(before.pid);
    expect(
      answers.some(({ attempts }) => attempts > 1),
      'some were cut off',
    ).toBe(true);
    expect(answers.filter(({ status }) => status !== 201)).toEqual([]);

    const committed = await committedBookings(db, library.id);
    expect(new Set(committed.map(({ intent }) => intent)).size, 'no intent exists twice').toBe(
      total,
    );
    const promised = answers.map(({ booking }) => booking?.id ?? '');
    expect(committed.map(({ id }) => id)).toEqual(promised.toSorted());

    const last = await bookOneMore(crash, students.length);
    // Rooms are strictly in order: when the last one is there, nothing older is still on its way.
    await expect.poll(() => heard.at(-1)?.id, { timeout: 30_000 }).toBe(last.id);
    const log = await loggedBookings(db, library.tenantId);
    expect(log.ids.toSorted()).toEqual([...promised, last.id].toSorted());
    expect(heard.map(({ id }) => id)).toEqual(log.ids);
    expect(heard.map(({ meta }) => meta.seq)).toEqual(
      heard.map(({ id, meta }) => log.numberIn(meta.room, id)),
    );
    expect(await roomsWithGaps(db)).toEqual([]);
  } finally {
    client.close();
  }
}

async function bookOneMore({ api, library, url }: Crash, seat: number): Promise<Booking> {
  const [intent] = makeIntents([await api.signUp()], library.seats.slice(seat), 1);
  return createApi(url).call<Booking>('/api/bookings', {
    as: intent?.person ?? library.owner,
    body: intent?.body,
  });
}

test('a backend killed in the middle of 500 bookings comes back by itself, and nothing is lost or doubled', async ({
  stack,
  db,
  api,
  freshLibrary,
}) => {
  test.setTimeout(180_000);
  const size = { people: 50, bookingsEach: 10, killAfter: 200 };
  const library = await freshLibrary({ seats: size.people + 1 });
  await crashInTheMiddle({ stack, db, api, library, url: stack.backendUrl, ...size });
});

test('the same through a portal, whose server only says that StudySpot is just starting again', async ({
  stack,
  db,
  api,
  freshLibrary,
}) => {
  test.setTimeout(120_000);
  const size = { people: 20, bookingsEach: 5, killAfter: 40 };
  const library = await freshLibrary({ seats: size.people + 1 });
  await crashInTheMiddle({ stack, db, api, library, url: stack.studentUrl, ...size });
});
