import { libraryRoom } from '@studyspot/shared-events';
import { createSocketClient } from '@studyspot/shared-events/client';
import { expect } from 'vitest';
import { eventually } from './testing/eventually.ts';
import { metricOf } from './testing/metricOf.ts';
import { nativeClient } from './testing/nativeClient.ts';
import { type Heard, plainClient } from './testing/plainClient.ts';
import { sharedNodeTest } from './testing/sharedNodeTest.ts';
import { stallingProxy } from './testing/stallingProxy.ts';

const KB = 1_024;
const EVENTS = 900;
/** 20 MB in all: more than the system takes for a connection that nobody reads. */
const EVENT_BYTES = 23 * KB;
const SEATS = 5;
const oneTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

/** One client of each kind behind a connection that can be stalled, watching the same library. */
const slowTest = sharedNodeTest.extend('hall', async ({ node, world }, { onCleanup }) => {
  const proxy = await stallingProxy(node.url);
  const libraryId = await world.library(await world.tenant());
  const room = libraryRoom(libraryId);
  const [native, plain] = [nativeClient(proxy.url), plainClient(proxy.url)];
  const polling = plainClient(proxy.url, undefined, { transports: ['polling'] });
  const portal = createSocketClient({ url: proxy.url });
  onCleanup(() => {
    native.end();
    for (const { socket } of [plain, polling]) socket.disconnect();
    portal.close();
    proxy.close();
  });
  const shown: Heard[] = [];
  for (const name of ['test:said', 'seat:availability'])
    portal.onAny(name, (payload, meta) => shown.push({ name, payload, meta }));
  portal.joinLibrary(libraryId);
  await Promise.all([native.hello, plain.hello, polling.hello]);
  await native.ask('sub', { room });
  for (const { ask } of [plain, polling]) await ask('join:library', libraryId);
  await eventually(() => portal.state().status).toBe('live');
  return { proxy, room, native, plain, polling, portal, shown };
});

slowTest(
  'whoever stops reading is closed as slow, having cost a megabyte at most; the portals’ client comes back complete',
  async ({ hall, node, fileDatabase }) => {
    const { proxy, room, native, plain, polling, portal, shown } = hall;
    const closing: string[] = [];
    plain.socket.on('closing', ({ code }) => closing.push(code));
    const before = await metricOf(node, 'slow_closes_total');
    proxy.stall();
    await fileDatabase.pool.query(
      `INSERT INTO outbox (name, rooms, payload)
       SELECT 'test:said', ARRAY[$1], jsonb_build_object('n', n, 'x', repeat('x', $2)) FROM generate_series(1, $3::int) AS n`,
      [room, EVENT_BYTES, EVENTS],
    );
    node.wakeRelay();
    let held = 0;
    await eventually(async () => {
      held = Math.max(held, await metricOf(node, 'buffered_bytes'));
      return (await metricOf(node, 'slow_closes_total')) - before;
    }).toBe(4);
    expect(held).toBeLessThan(4 * 1.1 * KB * KB);
    proxy.resume();
    // On a starved machine the farewell's second may be over before its frame is read.
    expect([4008, 1006]).toContain((await native.closed).code);
    await eventually(() => closing).toEqual(['slow']);
    await eventually(() => plain.socket.connected || polling.socket.connected).toBe(false);
    expect(native.numbers().length).toBeLessThan(EVENTS);

    await eventually(() => shown.length).toBeGreaterThanOrEqual(EVENTS);
    expect(shown.map(({ meta }) => meta.seq)).toEqual(oneTo(EVENTS));
    await eventually(() => portal.state().status).toBe('live');
    await eventually(async () => metricOf(node, 'buffered_bytes')).toBe(0);
  },
);

slowTest(
  'whoever reads slowly stays, and of each seat gets the newest state without asking for what was left out',
  async ({ hall, node, fileDatabase }) => {
    const { proxy, room, native, plain, polling, portal, shown } = hall;
    const counted = async (name: string) => metricOf(node, name);
    const [slow, replayed, handedOut] = [
      await counted('slow_closes_total'),
      await counted('replayed_events_total'),
      await counted('events_total{source="relay"}'),
    ];
    proxy.stall();
    await fileDatabase.pool.query(
      `INSERT INTO outbox (name, rooms, payload)
       SELECT 'seat:availability', ARRAY[$1], jsonb_build_object(
         'seatId', '00000000-0000-7000-8000-' || lpad((n % $4::int)::text, 12, '0'),
         'localDate', '2026-11-20', 'version', n, 'busy', jsonb_build_array(repeat('x', $2)))
       FROM generate_series(1, $3::int) AS n`,
      [room, EVENT_BYTES, EVENTS, SEATS],
    );
    node.wakeRelay();
    await eventually(async () => counted('events_total{source="relay"}')).toBe(handedOut + EVENTS);
    await eventually(async () => counted('slow_connections')).toBe(4);
    const held = await counted('buffered_bytes');
    proxy.resume();

    for (const heard of [native.heard, plain.heard, polling.heard, shown]) {
      await eventually(() => heard.at(-1)?.meta.seq).toBe(EVENTS);
      let position = 0;
      for (const { meta } of heard) {
        expect(meta.after ?? meta.seq - 1).toBeLessThanOrEqual(position);
        position = meta.seq;
      }
      expect(heard.length).toBeLessThan(EVENTS);
      expect(heard.some(({ meta }) => meta.after !== undefined)).toBe(true);
      expect(heard.slice(-SEATS).map(({ meta }) => meta.seq)).toEqual(oneTo(EVENTS).slice(-SEATS));
    }
    expect(held).toBeLessThan(4 * KB * KB);
    expect(portal.state().status).toBe('live');
    expect(await counted('slow_closes_total')).toBe(slow);
    expect(await counted('replayed_events_total')).toBe(replayed);
    expect(plain.socket.connected).toBe(true);
  },
);
