import fastify from 'fastify';
import { expect, test as plainTest } from 'vitest';
import { readConfig } from '../../../config.ts';
import { createAdmission } from '../admission.ts';
import { attachSocketIo } from '../socketIo/attachSocketIo.ts';
import { eventually } from '../testing/eventually.ts';
import { engineClient } from './testing/engineClient.ts';
import type { Wire } from './testing/wire.ts';

const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: 'postgres://127.0.0.1/none' });

/** StudySpot has the main namespace only; here it has a second one, and nothing behind them. */
const test = plainTest.extend('wire', async ({}, { onCleanup }) => {
  const app = fastify();
  const io = attachSocketIo(app, {
    config,
    authenticate: async () => null,
    admission: createAdmission(1_000),
  });
  for (const namespace of ['/', '/second'])
    io.of(namespace).on('connection', (socket) => {
      socket.on('say', (said: unknown, ack?: (...answer: unknown[]) => void) => {
        ack?.(said, namespace);
        socket.emit('said', said, namespace);
      });
    });
  const client = engineClient(await app.listen({ host: '127.0.0.1', port: 0 }));
  onCleanup(async () => {
    client.end();
    await io.close();
  });
  const wire = client.openWebSocket();
  await wire.next();
  return Object.assign(wire, {
    members: (namespace: string) => io.of(namespace).sockets.size,
  });
});

async function connectBoth(wire: Wire) {
  wire.send('40', '40/second,');
  // Which of them is answered first is not said.
  const answers = [await wire.nextText(), await wire.nextText()].toSorted();
  expect(answers).toEqual([
    expect.stringMatching(/^40\/second,\{"sid":"/),
    expect.stringMatching(/^40\{"sid":"/),
  ]);
}

test('two namespaces over one connection have a session id each', async ({ wire }) => {
  wire.send('40');
  const main = await wire.nextText();
  wire.send('40/second,{"token":"x"}');
  const second = await wire.nextText();
  expect(JSON.parse(second.slice('40/second,'.length)).sid).not.toBe(JSON.parse(main.slice(2)).sid);
});

test('an event belongs to its namespace, and so does the answer', async ({ wire }) => {
  await connectBoth(wire);
  wire.send('42["say",1]', '42/second,["say",2]');
  expect([await wire.next(), await wire.next()]).toEqual([
    '42["said",1,"/"]',
    '42/second,["said",2,"/second"]',
  ]);
});

test('an acknowledgement names its namespace; the same id may be used in both', async ({
  wire,
}) => {
  await connectBoth(wire);
  wire.send('42/second,7["say","a"]', '427["say","b"]');
  const packets = [];
  for (let packet = 0; packet < 4; packet += 1) packets.push(await wire.next());
  expect(packets).toContain('43/second,7["a","/second"]');
  expect(packets).toContain('437["b","/"]');
});

test('attachments go to the namespace of their event', async ({ wire }) => {
  await connectBoth(wire);
  wire.send('451-/second,3["say",{"_placeholder":true,"num":0}]', Buffer.from([7]));
  expect(await wire.next()).toBe('461-/second,3[{"_placeholder":true,"num":0},"/second"]');
  expect(await wire.next()).toEqual(Buffer.from([7]));
});

test('the main namespace is no condition for another', async ({ wire }) => {
  wire.send('40/second');
  expect(await wire.next()).toMatch(/^40\/second,\{/);
  wire.send('42/second,["say",1]');
  expect(await wire.next()).toBe('42/second,["said",1,"/second"]');
  wire.send('42["say",1]');
  await wire.closed;
});

test('DISCONNECT from one leaves the other', async ({ wire }) => {
  await connectBoth(wire);
  wire.send('41/second,');
  await eventually(() => wire.members('/second')).toBe(0);
  wire.send('42["say",1]');
  expect(await wire.next()).toBe('42["said",1,"/"]');
  wire.send('40/second,');
  expect(await wire.next()).toMatch(/^40\/second,\{/);
});

test('a namespace that does not exist is refused, and the others go on', async ({ wire }) => {
  await connectBoth(wire);
  wire.send('40/third,');
  expect(await wire.next()).toBe('44/third,{"message":"Invalid namespace"}');
  wire.send('42/second,["say",1]');
  expect(await wire.next()).toBe('42/second,["said",1,"/second"]');
});

test('a malformed packet ends all of them', async ({ wire }) => {
  await connectBoth(wire);
  wire.send('42/second,[]');
  expect(await wire.closed).toBe(1005);
  await eventually(() => wire.members('/') + wire.members('/second')).toBe(0);
});
