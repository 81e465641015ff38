import { expect } from 'vitest';
import type { Wire } from './wire.ts';

/** What is not the heartbeat, which is answered. */
export async function nextPacket(wire: Wire): Promise<string> {
  for (;;) {
    const packet = await wire.nextText();
    if (packet !== '2') return packet;
    wire.send('3');
  }
}

/** CONNECT to the main namespace, its answer, and the greeting that every connection gets. */
export async function connectMain(wire: Wire, auth?: object): Promise<string> {
  wire.send(`40${auth ? JSON.stringify(auth) : ''}`);
  const answer = await nextPacket(wire);
  expect(answer).toMatch(/^40\{/);
  expect(await nextPacket(wire)).toMatch(/^42\["hello",/);
  return JSON.parse(answer.slice(2)).sid;
}

/** The connection is as it should be: what is said comes back. */
export async function expectEcho(wire: Wire, said = 'still here'): Promise<void> {
  wire.send(`42["test:echo","${said}"]`);
  expect(await nextPacket(wire)).toBe(`42["test:echo","${said}"]`);
}
