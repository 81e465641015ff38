import { expect, test } from 'vitest';
import { Backlog } from './backlog.ts';
import type { RoomEvent } from './roomEvent.ts';
import { seatEvent, streamEvent } from './testing/roomEvents.ts';

function backlogOf(events: RoomEvent[]) {
  const backlog = new Backlog();
  for (const event of events) backlog.add(event);
  return backlog;
}

function takeAll(backlog: Backlog) {
  const taken: [room: string, seq: number, after: number | undefined][] = [];
  for (let next = backlog.take(); next; next = backlog.take())
    taken.push([next.event.meta.room, next.event.meta.seq, next.after]);
  return taken;
}

const pricesOf = (library: number) =>
  JSON.stringify({ libraryId: `00000000-0000-7000-8000-${String(library).padStart(12, '0')}` });

const stateNamed = (name: string, seq: number, room = 'r'): RoomEvent => ({
  ...streamEvent(seq, { room }),
  name,
  json: pricesOf(1),
});

test('of what every one counts, all go out in order', () => {
  expect(takeAll(backlogOf([1, 2, 3].map((seq) => streamEvent(seq))))).toEqual([
    ['r', 1, undefined],
    ['r', 2, undefined],
    ['r', 3, undefined],
  ]);
});

test('of one seat’s day only the newest is kept, and it says which numbers it stands for', () => {
  const backlog = backlogOf([seatEvent(4, 1), seatEvent(5, 1), seatEvent(6, 1)]);
  expect(backlog.size).toBe(1);
  expect(takeAll(backlog)).toEqual([['r', 6, 3]]);
});

test('what is left out between others is told with the event that comes after it', () => {
  const backlog = backlogOf([
    streamEvent(1),
    seatEvent(2, 1),
    seatEvent(3, 2),
    seatEvent(4, 1),
    streamEvent(5),
    seatEvent(6, 2),
    seatEvent(7, 1),
  ]);
  expect(takeAll(backlog)).toEqual([
    ['r', 1, undefined],
    ['r', 5, 1],
    ['r', 6, undefined],
    ['r', 7, undefined],
  ]);
});

test('other seats, other days and prices are other states', () => {
  const backlog = backlogOf([
    seatEvent(1, 1),
    seatEvent(2, 2),
    seatEvent(3, 1, { localDate: '2026-11-21' }),
    stateNamed('pricing:updated', 4),
    seatEvent(5, 1),
    stateNamed('pricing:updated', 6),
  ]);
  expect(takeAll(backlog)).toEqual([
    ['r', 2, 0],
    ['r', 3, undefined],
    ['r', 5, 3],
    ['r', 6, undefined],
  ]);
});

test('of a tenant’s room the prices of each library are a state of their own', () => {
  const prices = (seq: number, library: number): RoomEvent => ({
    ...stateNamed('pricing:updated', seq),
    json: pricesOf(library),
  });
  expect(takeAll(backlogOf([prices(1, 1), prices(2, 2), prices(3, 1)]))).toEqual([
    ['r', 2, 0],
    ['r', 3, undefined],
  ]);
});

test('a number that never came stays visible as missing', () => {
  const backlog = backlogOf([seatEvent(1, 1), seatEvent(4, 1), seatEvent(5, 1)]);
  // 1 is kept: had it been left out, nobody could say with which event; 2 and 3 are missing before 5.
  expect(takeAll(backlog)).toEqual([
    ['r', 1, undefined],
    ['r', 5, 3],
  ]);
});

test('rooms do not mix, though a seat be told in two of them', () => {
  const backlog = backlogOf([
    seatEvent(1, 1, { room: 'a' }),
    seatEvent(8, 1, { room: 'b' }),
    seatEvent(2, 1, { room: 'a' }),
    streamEvent(9, { room: 'b' }),
  ]);
  expect(takeAll(backlog)).toEqual([
    ['b', 8, undefined],
    ['a', 2, 0],
    ['b', 9, undefined],
  ]);
});

test('what was taken is not told again with what follows', () => {
  const backlog = backlogOf([seatEvent(1, 1), seatEvent(2, 2)]);
  expect(backlog.take()?.event.meta.seq).toBe(1);
  backlog.add(seatEvent(3, 1));
  backlog.add(seatEvent(4, 2));
  expect(takeAll(backlog)).toEqual([
    ['r', 3, 1],
    ['r', 4, undefined],
  ]);
});

test('of a room that was left nothing goes out, and coming back begins anew', () => {
  const backlog = backlogOf([
    seatEvent(1, 1, { room: 'a' }),
    streamEvent(1, { room: 'b' }),
    seatEvent(2, 1, { room: 'a' }),
  ]);
  backlog.dropRoom('a');
  backlog.add(seatEvent(6, 1, { room: 'a' }));
  expect(takeAll(backlog)).toEqual([
    ['b', 1, undefined],
    ['a', 6, undefined],
  ]);
});

test('its size is that of what it holds, and nothing once all is taken, left out or dropped', () => {
  const backlog = backlogOf([streamEvent(1, { bytes: 1_000 })]);
  const one = backlog.bytes;
  expect(one).toBeGreaterThanOrEqual(1_000);
  backlog.add(streamEvent(2, { bytes: 1_000 }));
  expect(backlog.bytes).toBe(2 * one);
  backlog.take();
  expect(backlog.bytes).toBe(one);
  backlog.add(seatEvent(3, 1));
  const withSeat = backlog.bytes;
  backlog.add(seatEvent(4, 1));
  expect(backlog.bytes).toBe(withSeat);
  backlog.add(streamEvent(1, { room: 'b', bytes: 500 }));
  backlog.dropRoom('b');
  expect(backlog.bytes).toBe(withSeat);
  takeAll(backlog);
  expect(backlog.bytes).toBe(0);
});
