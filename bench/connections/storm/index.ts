import { say } from '../../../scripts/supervisor/step.ts';
import type { BenchDatabases } from '../../harness/database.ts';
import { mostConnections } from '../../harness/fileLimit.ts';
import type { BenchOptions, Goal, Panel, Rounds } from '../../harness/types.ts';
import type { Jitter } from './clientProgram.ts';
import { openStorm } from './runStorm.ts';

type Case = { name: string; jitter: Jitter };

/** Not five times as many for five times the clients; some more may be, because it takes longer. */
const GROWTH = 1.5;

const named = (count: number, { name }: Case) =>
  `${count.toLocaleString('en-GB')} clients, ${name}`;

function goalsOf(few: number, many: number, cases: Case[]): Goal[] {
  return cases.flatMap((each): Goal[] => {
    const [of, per] = [named(many, each), named(few, each)];
    return [
      ...(each.jitter
        ? [{ title: `all caught up, ${each.name}`, of, atMost: each.jitter.toMs / 1_000 }]
        : []),
      { title: `queries, ${of} ÷ ${few}`, of, per, metric: 'queries', atMost: GROWTH },
      { title: `events lost, ${of}`, of, metric: 'lost', atMost: 0 },
      { title: `events shown twice, ${of}`, of, metric: 'twice', atMost: 0 },
    ];
  });
}

/** Everybody in a room is cut at once and comes back, while events go on. */
export async function reconnectStorm(
  databases: BenchDatabases,
  options: BenchOptions,
  note: (sentence: string) => void,
): Promise<Panel> {
  const wanted = options.isQuick ? [200, 1_000] : [1_000, 5_000];
  const counts = wanted.map((count) => Math.min(count, mostConnections()));
  if (counts.join() !== wanted.join())
    note(
      `Only ${counts.join(' and ')} clients in the storm: the limit of open files allows no more.`,
    );
  const toMs = options.isQuick ? 5_000 : 20_000;
  const cases: Case[] = [
    { name: 'all at once', jitter: null },
    { name: `within ${toMs / 1_000} s`, jitter: { fromMs: 500, toMs } },
  ];
  const title = 'Reconnect storm: all are cut at once, come back and catch up';
  say(`  ${title}`);
  const rounds: Rounds = [];
  for (const count of counts) {
    const storm = await openStorm(databases, 'socket.io', count);
    try {
      for (const each of cases) {
        const name = named(count, each);
        rounds.push({ name, role: 'product', samples: [await storm.run(each.jitter)] });
        say(`    ${name}`);
      }
    } finally {
      await storm.close();
    }
  }
  return {
    title,
    metric: 'seconds',
    unit: 's until the last has caught up',
    rounds,
    goals: goalsOf(counts[0] ?? 0, counts[1] ?? 0, cases),
    beside: {
      queries: 'statements to the database meanwhile, the relay’s apart',
      queriesPerClient: 'statements a client',
      refused: 'attempts refused and repeated',
    },
  };
}
