import { expect, test, vi } from 'vitest';
import { streamEvent } from '../hub/testing/roomEvents.ts';
import { createInbox, readStretch, type Stretch, writeStretch } from './logTail.ts';

const stretch = (from: number): Stretch => ({
  from,
  to: from + 1,
  events: [streamEvent(from + 1)],
});

test('a stretch of the log is read as it was written, payloads as the text they were', () => {
  const written: Stretch = {
    from: 4,
    to: 6,
    events: [5, 6].map((seq) => ({ ...streamEvent(seq), json: '{"a": 1.50, "z": "☕"}' })),
  };
  expect(readStretch(writeStretch(written) ?? '')).toEqual(written);
});

test.for(['', '{', 'null', '{"from":1,"to":2}', '{"from":"1","to":2,"events":[]}'])(
  'what another program may have meant is no stretch: %s',
  (text) => {
    expect(readStretch(text)).toBeUndefined();
  },
);

test('stretches are taken in the order in which they came, and each rings', () => {
  const wake = vi.fn();
  const inbox = createInbox(wake);
  for (const from of [1, 2, 3]) inbox.put(stretch(from));
  expect(wake).toHaveBeenCalledTimes(3);
  expect([1, 2, 3, 4].map(() => inbox.take()?.from)).toEqual([1, 2, 3, undefined]);
});

test('a node that cannot keep up drops what waits and reads the log instead', () => {
  const wake = vi.fn();
  const inbox = createInbox(wake);
  for (let from = 0; from <= 200; from += 1) inbox.put(stretch(from));
  expect(wake).toHaveBeenCalledTimes(201);
  expect(inbox.take()).toBeUndefined();
  inbox.put(stretch(300));
  expect(inbox.take()?.from).toBe(300);
});

test('a stretch that is very long is left to the log', () => {
  const json = JSON.stringify('x'.repeat(300_000));
  const events = [1, 2, 3, 4].map((seq) => ({ ...streamEvent(seq), json }));
  expect(writeStretch({ from: 0, to: 4, events })).toBeUndefined();
  expect(writeStretch({ from: 0, to: 2, events: events.slice(0, 2) })).toBeDefined();
});
