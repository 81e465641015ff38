import { expect, test } from 'vitest';
import { joinChanges } from './announceSeats.ts';

const change = (seatId: string, from: number, to: number) => ({
  seatId,
  from: new Date(from),
  to: new Date(to),
});

test('seats come in the order of their ids, and what touches is told once', () => {
  const changes = [
    change('b', 10, 20),
    change('a', 50, 60),
    change('b', 15, 30),
    change('a', 10, 20),
  ];
  expect(joinChanges(changes)).toEqual([
    change('a', 10, 20),
    change('a', 50, 60),
    change('b', 10, 30),
  ]);
});
