import { expect, test } from 'vitest';
import { randomBytesFromPool } from './randomPool.ts';
import { v7 } from './uuid.ts';

test('no byte is handed out twice, also across refills', () => {
  const drawn = Array.from({ length: 2_000 }, () => randomBytesFromPool(16).toString('hex'));
  expect(new Set(drawn).size).toBe(drawn.length);
});

test('identifiers are of version 7 and all differ', () => {
  const ids = Array.from({ length: 2_000 }, v7);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});
