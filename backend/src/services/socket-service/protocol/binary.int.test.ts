import { expect } from 'vitest';
import { protocolTest } from './testing/protocolTest.ts';
import { expectEcho, nextPacket } from './testing/socketIoClient.ts';

const test = protocolTest();

const placeholder = (num: unknown) => JSON.stringify({ _placeholder: true, num });
const FIRST = Buffer.from([1, 2, 3]);
const SECOND = Buffer.from([4, 5, 6]);

test('an event’s attachments follow it, both ways', async ({ connected }) => {
  const wire = await connected();
  const packet = `452-["test:echo",${placeholder(0)},{"deep":[${placeholder(1)}]}]`;
  wire.send(packet, FIRST, SECOND);
  expect(await nextPacket(wire)).toBe(packet);
  expect([await wire.next(), await wire.next()]).toEqual([FIRST, SECOND]);
});

test('an acknowledgement’s attachments follow it', async ({ connected }) => {
  const wire = await connected();
  wire.send(`452-789["test:echo",${placeholder(0)},${placeholder(1)}]`, FIRST, SECOND);
  expect(await nextPacket(wire)).toBe(`462-789[${placeholder(0)},${placeholder(1)}]`);
  expect([await wire.next(), await wire.next()]).toEqual([FIRST, SECOND]);
  expect(await nextPacket(wire)).toBe(`452-["test:echo",${placeholder(0)},${placeholder(1)}]`);
});

test('attachments are numbered, not in the order of their places', async ({ connected }) => {
  const wire = await connected();
  wire.send(`452-["test:echo",${placeholder(1)},${placeholder(0)}]`, FIRST, SECOND);
  expect(await nextPacket(wire)).toBe(`452-["test:echo",${placeholder(0)},${placeholder(1)}]`);
  expect([await wire.next(), await wire.next()]).toEqual([SECOND, FIRST]);
});

test('an attachment may be empty', async ({ connected }) => {
  const wire = await connected();
  wire.send(`451-["test:echo",${placeholder(0)}]`, Buffer.alloc(0));
  expect(await nextPacket(wire)).toBe(`451-["test:echo",${placeholder(0)}]`);
  expect(await wire.next()).toEqual(Buffer.alloc(0));
});

test('while attachments are awaited pings are answered, and nothing is done', async ({
  connected,
}) => {
  const wire = await connected();
  wire.send(`452-["test:echo",${placeholder(0)},${placeholder(1)}]`, FIRST, '3');
  wire.send(SECOND);
  expect(await nextPacket(wire)).toMatch(/^452-/);
});

const malformed: [string, string[], Buffer[]][] = [
  [
    'fewer attachments than announced, then a packet',
    [`452-["test:echo",${placeholder(0)}]`, '42["test:echo"]'],
    [],
  ],
  ['another event before the attachment', [`451-["test:echo",${placeholder(0)}]`, '41'], []],
  [
    'a place for an attachment that does not exist',
    [`451-["test:echo",${placeholder(1)}]`],
    [FIRST],
  ],
  ['a place by a negative number', [`451-["test:echo",${placeholder(-1)}]`], [FIRST]],
  ['a place by a name', [`451-["test:echo",${placeholder('length')}]`], [FIRST]],
  ['a place without a number', ['451-["test:echo",{"_placeholder":true}]'], [FIRST]],
  ['more attachments than announced', [`451-["test:echo",${placeholder(0)}]`], [FIRST, SECOND]],
  ['an attachment of nothing', [], [FIRST]],
  ['more attachments than any message needs', [`411-["test:echo"]`], []],
  ['eleven attachments', [`4511-["test:echo",${placeholder(0)}]`], []],
  ['no number of attachments', [`45["test:echo",${placeholder(0)}]`], [FIRST]],
  ['no attachments at all', ['450-["test:echo"]'], []],
  ['a negative number of attachments', ['45-1-["test:echo"]'], []],
  ['half an attachment', [`451.5-["test:echo",${placeholder(0)}]`], [FIRST]],
  ['attachments as a power', [`451e0-["test:echo",${placeholder(0)}]`], [FIRST]],
  ['an attachment for a name', [`451-[${placeholder(0)}]`], [FIRST]],
  ['an event of attachments without a payload', ['451-'], [FIRST]],
  ['an acknowledgement of attachments without an id', [`461-[${placeholder(0)}]`], [FIRST]],
];
for (const [what, packets, attachments] of malformed) {
  test(`${what}: the connection is closed`, async ({ connected }) => {
    const wire = await connected();
    wire.send(...packets, ...attachments);
    await wire.closed;
  });
}

test('who never sends the attachments keeps nobody else from being served', async ({
  connected,
}) => {
  const waiting = await connected();
  waiting.send(`451-["test:echo",${placeholder(0)}]`);
  await expectEcho(await connected());
  waiting.send(FIRST);
  expect(await nextPacket(waiting)).toMatch(/^451-/);
});
