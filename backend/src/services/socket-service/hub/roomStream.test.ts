import { expect, test, vi } from 'vitest';
import type { RoomEvent } from './roomEvent.ts';
import { createRoomStream } from './roomStream.ts';

const eventAt = (seq: number, epoch = 'e'): RoomEvent => ({
  name: 'test:said',
  json: 'null',
  meta: { id: `${epoch}${seq}`, room: 'r', epoch, seq, at: '2026-11-20T10:00:00.000Z' },
});

function createScene() {
  const sent: number[] = [];
  const failures: unknown[] = [];
  const missing = vi.fn(async (_room: string, after: number, before: number) =>
    Array.from({ length: before - after - 1 }, (_, index) => eventAt(after + 1 + index)),
  );
  const stream = createRoomStream('r', {
    handOut: ({ meta }) => sent.push(meta.seq),
    missing,
    failed: (error) => failures.push(error),
  });
  return { stream, sent, missing, failures };
}

test('keeps what comes until it knows where the room stands', () => {
  const { stream, sent } = createScene();
  for (const seq of [4, 5, 6, 7]) stream.push(eventAt(seq));
  expect(sent).toEqual([]);
  stream.start({ epoch: 'e', seq: 5 });
  stream.push(eventAt(8));
  expect(sent).toEqual([6, 7, 8]);
});

test('hands out a number once, however often it is published', () => {
  const { stream, sent } = createScene();
  stream.start({ epoch: 'e', seq: 0 });
  for (const seq of [1, 2, 1, 2, 3, 3]) stream.push(eventAt(seq));
  expect(sent).toEqual([1, 2, 3]);
});

test('reads what is missing, holding back what follows, and tries again when the log cannot be read', async () => {
  const { stream, sent, missing, failures } = createScene();
  missing.mockRejectedValueOnce(new Error('the database is gone'));
  stream.start({ epoch: 'e', seq: 1 });
  stream.push(eventAt(4));
  stream.push(eventAt(5));
  expect(sent).toEqual([]);
  await expect.poll(() => sent).toEqual([2, 3, 4, 5]);
  expect(failures).toHaveLength(1);
  expect(stream.position()).toEqual({ epoch: 'e', seq: 5 });
});

test('leaves a gap that the log no longer fills to the clients, and follows a new log', async () => {
  const { stream, sent, missing } = createScene();
  missing.mockResolvedValueOnce([]);
  stream.start({ epoch: 'e', seq: 1 });
  stream.push(eventAt(9));
  await expect.poll(() => sent).toEqual([9]);
  stream.push(eventAt(1, 'next'));
  expect(sent).toEqual([9, 1]);
});
