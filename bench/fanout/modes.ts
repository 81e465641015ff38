import { NAMES } from '../contenders/specs.ts';
import type { Goal } from '../harness/types.ts';

const BURST = 8;

export type Mode = { words: string; burst: number; deliveries: number; goals: Goal[] };

const against = (limit: 'raw' | 'bun', words: string, bound: Partial<Goal>): Goal[] => [
  { title: `Socket.IO ÷ ${words}`, of: NAMES.socketIo, per: NAMES[limit], ...bound },
  { title: `native ÷ ${words}`, of: NAMES.native, per: NAMES[limit], ...bound },
];
const shown: Goal = { title: 'Socket.IO as it comes ÷ ws', of: NAMES.stock, per: NAMES.raw };

/** How events come, and what they may cost then. */
export const MODES: Mode[] = [
  {
    words: 'one event at a time',
    burst: 1,
    deliveries: 40_000,
    goals: [...against('raw', 'ws', { atMost: 1.2 }), shown],
  },
  {
    words: `bursts of ${BURST} in a turn`,
    burst: BURST,
    deliveries: 96_000,
    goals: [
      ...against('raw', 'ws', { atMost: 0.3 }),
      ...against('bun', 'Bun', { atMost: 1.7, isWish: true }),
      shown,
    ],
  },
];
