import { expect } from 'vitest';
import { protocolTest } from './testing/protocolTest.ts';
import { expectEcho, nextPacket } from './testing/socketIoClient.ts';

const test = protocolTest();

test('an event without an id is not acknowledged', async ({ connected }) => {
  const wire = await connected();
  wire.send('42["test:echo",1,"2",{"3":[true,null]}]');
  expect(await nextPacket(wire)).toBe('42["test:echo",1,"2",{"3":[true,null]}]');
  await expectEcho(wire);
});

test('an event with an id is acknowledged once, under the same id', async ({ connected }) => {
  const wire = await connected();
  wire.send('42456["test:echo",1,"2",{"3":[false]}]');
  expect(await nextPacket(wire)).toBe('43456[1,"2",{"3":[false]}]');
  expect(await nextPacket(wire)).toBe('42["test:echo",1,"2",{"3":[false]}]');
  await expectEcho(wire);
});

test('an acknowledgement may carry nothing', async ({ connected }) => {
  const wire = await connected();
  wire.send('420["test:echo"]');
  expect(await nextPacket(wire)).toBe('430[]');
});

test.for([0, 1, 2 ** 31, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER])(
  'the id %i comes back as it went',
  async (id, { connected }) => {
    const wire = await connected();
    wire.send(`42${id}["test:echo"]`);
    expect(await nextPacket(wire)).toBe(`43${id}[]`);
  },
);

test('two events under one id have two acknowledgements', async ({ connected }) => {
  const wire = await connected();
  wire.send('427["test:echo","a"]', '427["test:echo","b"]');
  const packets = [];
  for (let packet = 0; packet < 4; packet += 1) packets.push(await nextPacket(wire));
  expect(packets.filter((packet) => packet.startsWith('43'))).toEqual(['437["a"]', '437["b"]']);
});

test('events are answered in their order', async ({ connected }) => {
  const wire = await connected();
  const numbers = Array.from({ length: 30 }, (_, number) => number);
  wire.send(...numbers.map((number) => `42["test:echo",${number}]`));
  const answers = [];
  for (const _ of numbers) answers.push(await nextPacket(wire));
  expect(answers).toEqual(numbers.map((number) => `42["test:echo",${number}]`));
});

test('the main namespace may be named', async ({ connected }) => {
  const wire = await connected();
  wire.send('42/,8["test:echo",1]');
  expect(await nextPacket(wire)).toBe('438[1]');
});

test('text goes and comes as it is, whatever its letters', async ({ connected }) => {
  const wire = await connected();
  const texts = ['図書館', '📚', 'é', '\u2028', '"\\', '</script>', ' '];
  wire.send(`42${JSON.stringify(['test:echo', ...texts])}`);
  expect(JSON.parse((await nextPacket(wire)).slice(2))).toEqual(['test:echo', ...texts]);
});

test('what looks like an attachment is plain data where there is none', async ({ connected }) => {
  const wire = await connected();
  wire.send('42["test:echo",{"_placeholder":true,"num":0}]');
  expect(await nextPacket(wire)).toBe('42["test:echo",{"_placeholder":true,"num":0}]');
});

test.for([
  'unknown',
  'error',
  'message',
  'constructor',
  '__proto__',
  'toString',
  'x'.repeat(10_000),
  '',
])('an event by the name “%s” is no reason to close', async (name, { connected }) => {
  const wire = await connected();
  wire.send(`42${JSON.stringify([name, {}])}`);
  await expectEcho(wire);
});

test('an acknowledgement of nothing is ignored', async ({ connected }) => {
  const wire = await connected();
  wire.send('431["late"]', '430[]', '461-5[{"_placeholder":true,"num":0}]', Buffer.from([1]));
  await expectEcho(wire);
});

test.for([
  'connect',
  'connect_error',
  'disconnect',
  'disconnecting',
  'newListener',
  'removeListener',
])('the reserved name %s closes the connection', async (name, { connected }) => {
  const wire = await connected();
  wire.send(`42["${name}"]`);
  await wire.closed;
});
