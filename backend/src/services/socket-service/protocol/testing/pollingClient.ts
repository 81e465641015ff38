import { expect } from 'vitest';
import { type EngineClient, type Polling, SEPARATOR } from './engineClient.ts';

/** Reads packet by packet what comes payload by payload, and answers the heartbeat. */
export function createPollReader(session: Polling) {
  let packets: string[] = [];
  return {
    async next(): Promise<string> {
      for (;;) {
        while (packets.length === 0) packets = (await session.poll()).body.split(SEPARATOR);
        const packet = packets.shift();
        if (packet === '2') await session.post('3');
        else if (packet !== undefined) return packet;
      }
    },
  };
}

/** A session by polling, connected to the main namespace, and greeted. */
export async function connectByPolling(client: EngineClient): Promise<Polling> {
  const session = await client.openPolling();
  await session.post('40');
  const packets = createPollReader(session);
  expect(await packets.next()).toMatch(/^40\{/);
  expect(await packets.next()).toMatch(/^42\["hello",/);
  return session;
}

/** The server knows nothing of the session any more, or says so with the last GET. */
export async function expectGone(session: Polling): Promise<void> {
  const last = await session.poll();
  const { status, body } = last.status === 200 ? await session.poll() : last;
  if (last.status === 200) expect(last.body.split(SEPARATOR).at(-1)).toBe('1');
  expect(status).toBe(400);
  expect(JSON.parse(body)).toEqual({ code: 1, message: 'Session ID unknown' });
}
