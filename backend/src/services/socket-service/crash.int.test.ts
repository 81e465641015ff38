import { libraryRoom } from '@studyspot/shared-events';
import { createSocketClient } from '@studyspot/shared-events/client';
import { expect } from 'vitest';
import { freePort } from '../../../../prisma/tools/freePort.ts';
import { backendProcess } from './testing/backendProcess.ts';
import { eventually } from './testing/eventually.ts';
import { socketTest } from './testing/socketTest.ts';

const EVENTS = 500;

socketTest(
  'every event committed around a SIGKILL reaches the client that comes back, in order and once',
  { timeout: 120_000 },
  async ({ own, world, onTestFinished }) => {
    const port = await freePort();
    const backend = backendProcess(own.databaseUrl, port);
    onTestFinished(backend.kill);
    const libraryId = await world.library(await world.tenant());
    const room = libraryRoom(libraryId);
    const client = createSocketClient({ url: `http://127.0.0.1:${port}` });
    onTestFinished(client.close);
    const shown: number[] = [];
    client.onAny('test:said', (payload) => shown.push((payload as { n: number }).n));

    backend.start();
    client.joinLibrary(libraryId);
    await eventually(() => client.state().status, { withinMs: 60_000 }).toBe('live');
    for (let n = 1; n <= EVENTS; n += 1) {
      await world.say(room, { n });
      // In the middle of the stream, while some are numbered, some published and some neither.
      if (n === 150 || n === 350) {
        await eventually(() => shown.length).toBeGreaterThan(n / 2);
        await backend.kill();
      }
      if (n === 200 || n === 400) backend.start();
    }
    const expected = Array.from({ length: EVENTS }, (_, index) => index + 1);
    await eventually(() => shown.length, { withinMs: 60_000 }).toBeGreaterThanOrEqual(EVENTS);
    expect(shown).toEqual(expected);
  },
);
