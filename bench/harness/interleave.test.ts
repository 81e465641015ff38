import { expect, test } from 'vitest';
import { interleave } from './interleave.ts';
import type { Contender } from './types.ts';

test('contenders take turns, and the warm-up is not kept', async () => {
  const order: string[] = [];
  const contender = (name: string): Contender => ({
    name,
    role: 'other',
    measure: async () => ({ turn: order.push(name) }),
  });
  const rounds = await interleave([contender('a'), contender('b')], 2);
  expect(order.join('')).toBe('ababab');
  expect(rounds.map(({ samples }) => samples)).toEqual([
    [{ turn: 3 }, { turn: 5 }],
    [{ turn: 4 }, { turn: 6 }],
  ]);
});
