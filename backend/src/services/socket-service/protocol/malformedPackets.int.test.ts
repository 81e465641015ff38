import { expect } from 'vitest';
import { connectByPolling, expectGone } from './testing/pollingClient.ts';
import { protocolTest } from './testing/protocolTest.ts';
import { expectEcho } from './testing/socketIoClient.ts';

const test = protocolTest();

const MALFORMED = {
  'an unknown type': [
    '47',
    '48["test:echo"]',
    '49',
    '4a',
    '4-1',
    '4²["test:echo"]',
    '4 2["test:echo"]',
  ],
  'no payload': ['42', '421', '42/,', '42/,1', '431', '43'],
  'a payload that is no list': [
    '42{}',
    '42"test:echo"',
    '42null',
    '42true',
    '421{}',
    '431{}',
    '431"ok"',
  ],
  'a list without a name': [
    '42[]',
    '42[null]',
    '42[{}]',
    '42[["test:echo"]]',
    '42[1]',
    '42[true]',
    '421[1.5]',
  ],
  'broken JSON': [
    '42["test:echo"',
    '42["test:echo",]',
    "42['test:echo']",
    '42["test:echo"]]',
    '42["test:echo"] x',
    '42["test:echo",NaN]',
    '42["test:echo","\u0001"]',
  ],
  'an id that is no number': [
    '42abc["test:echo"]',
    '42-1["test:echo"]',
    '421.5["test:echo"]',
    '421e3["test:echo"]',
    '420x10["test:echo"]',
    '42+1["test:echo"]',
    '42 1["test:echo"]',
    '421 ["test:echo"]',
    '43abc[]',
    '43-1[]',
  ],
  'an id that no number holds': [
    `42${Number.MAX_SAFE_INTEGER + 1}["test:echo"]`,
    `42${'9'.repeat(30)}["test:echo"]`,
    `42${'9'.repeat(400)}["test:echo"]`,
    `43${'9'.repeat(30)}[]`,
  ],
  'a type of the server’s': ['44', '44{"message":"no"}'],
  'a namespace that does not end': ['42/test["test:echo"]', '42/'],
};

for (const [what, packets] of Object.entries(MALFORMED)) {
  test.for(packets)(`${what}, «%s», closes the connection`, async (packet, { connected }) => {
    const wire = await connected();
    wire.send(packet, '42["test:echo","must not be answered"]');
    await wire.closed;
    await expect(wire.next()).rejects.toThrow('the WebSocket was closed');
  });
}

test('a malformed packet ends a session by polling too, with all that follows it', async ({
  client,
}) => {
  for (const packet of ['42', '42[1]', '42["test:echo"', '40', '48']) {
    const session = await connectByPolling(client);
    expect(await session.postOrCut(`${packet}\u001E42["test:echo"]`)).not.toBe(500);
    await expectGone(session);
  }
});

test('JSON as deep as a message allows is no reason to fail', async ({ connected }) => {
  const deep = `${'['.repeat(30_000)}${']'.repeat(30_000)}`;
  const wire = await connected();
  wire.send(`42["unknown",${deep}]`);
  await expectEcho(wire);
  // Too deep for the attachment’s place to be looked for.
  wire.send(`451-["unknown",${deep}]`, Buffer.from([1]));
  await wire.closed;
  await expectEcho(await connected());
});
