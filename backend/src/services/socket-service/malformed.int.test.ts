import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import { socketTest } from './testing/socketTest.ts';
import { eventually } from './testing/eventually.ts';

const MESSAGES = [
  'join:role',
  'join:library',
  'join:tenant',
  'join:user',
  'leave:role',
  'leave:library',
  'leave:tenant',
  'leave:user',
  'sync',
];
const NONSENSE: unknown[] = [
  undefined,
  null,
  0,
  -1,
  true,
  '',
  'library',
  '../../etc',
  "'; DROP TABLE member; --",
  '\u0000',
  '00000000-0000-7000-8000-00000000000Z',
  [],
  [[]],
  {},
  { libraryId: null },
  { libraryId: { $gt: '' } },
  { role: 'operator' },
  { role: '__proto__' },
  { rooms: [] },
  { rooms: 'all' },
  { rooms: [{}] },
  { rooms: [{ room: 'library:x', epoch: 1, seq: 'a' }] },
  { rooms: Array.from({ length: 51 }, (_, n) => ({ room: `library:${n}`, epoch: 'e', seq: 0 })) },
  { rooms: Array.from({ length: 2 }, () => ({ room: 'role:student', epoch: 'e', seq: 0 })) },
  new Uint8Array([1, 2, 3]),
  'x'.repeat(10_000),
];

socketTest('no payload whatever does more than answer “malformed”', async ({ own, connect }) => {
  const counts = async () =>
    (
      await own.pool.query(
        'SELECT (SELECT count(*) FROM outbox) AS outbox, (SELECT count(*) FROM event_log) AS log',
      )
    ).rows;
  const before = await counts();
  const answers: unknown[] = [];
  for (const name of MESSAGES) {
    // A connection each: together they would be over the limit of one.
    const client = connect();
    await client.hello;
    for (const payload of NONSENSE) answers.push(await client.ask(name, payload));
    expect(await client.ask(name)).toEqual({ ok: false, code: 'malformed' });
    // Without an acknowledgement, with too many arguments, under unknown names: nothing happens.
    client.socket.emit(name);
    client.socket.emit(name, NONSENSE, NONSENSE);
    client.socket.emit('drop:everything', name);
    expect(await client.ask('leave:role', 'student')).toEqual({ ok: true });
  }
  expect(answers).toEqual(answers.map(() => ({ ok: false, code: 'malformed' })));
  expect(await counts()).toEqual(before);
});

socketTest('rooms that do not exist are answered, not believed', async ({ connect }) => {
  const client = connect();
  await client.hello;
  const answer = await client.sync([
    { room: 'nonsense', epoch: 'e', seq: 0 },
    { room: 'nul\u0000', epoch: 'e', seq: 0 },
    {
      room: 'library:00000000-0000-7000-8000-000000000001',
      epoch: 'e',
      seq: Number.MAX_SAFE_INTEGER,
    },
  ]);
  expect(answer).toMatchObject({
    ok: true,
    rooms: [
      { outcome: 'refused', code: 'malformed' },
      { outcome: 'refused', code: 'malformed' },
      { outcome: 'refused', code: 'not_found' },
    ],
  });
});

socketTest('whoever floods is told to slow down and served again later', async ({ connect }) => {
  const client = connect();
  await client.hello;
  const answers = await Promise.all(
    Array.from({ length: 300 }, () => client.ask('leave:role', 'student')),
  );
  const refused = answers.filter((answer) => !answer.ok && answer.code === 'rate_limited');
  expect(refused.length).toBeGreaterThan(100);
  expect(refused.length).toBeLessThan(300);
  await eventually(() => client.ask('leave:role', 'student')).toEqual({ ok: true });
});

socketTest(
  'what asks for more than is answered is refused rather than kept',
  async ({ connect }) => {
    const client = connect();
    await client.hello;
    let unanswered = 0;
    let most = 0;
    const asked: ReturnType<typeof client.ask>[] = [];
    for (let turn = 0; turn < 80; turn += 1) {
      for (let each = 0; each < 4; each += 1) {
        unanswered += 1;
        const answer = client.ask('join:library', randomUUID());
        asked.push(answer);
        void answer.then(() => (unanswered -= 1));
      }
      most = Math.max(most, unanswered);
      // Within the rate, and beyond what the gathered look-ups of one after the other can answer.
      await setTimeout(80);
    }
    const answers = await Promise.all(asked);
    expect(answers).toContainEqual({ ok: false, code: 'rate_limited' });
    expect(most).toBeLessThan(120);
  },
);

socketTest('a message beyond 64 KB ends the connection', async ({ connect }) => {
  const client = connect();
  await client.hello;
  client.socket.emit('join:library', 'x'.repeat(70_000));
  await eventually(() => client.socket.connected).toBe(false);
});
