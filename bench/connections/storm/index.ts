import { say } from '../../../scripts/supervisor/step.ts';
import type { BenchDatabases } from '../../harness/database.ts';
import { mostConnections } from '../../harness/fileLimit.ts';
import type { BenchOptions, Panel, Rounds } from '../../harness/types.ts';
import { type Case, casesOf, goalsOf, nameOf } from './cases.ts';
import { openStorm } from './runStorm.ts';

/** Of the product; the bench otherwise sets it out of the way. */
const LIMITED = { SOCKET_CONNECTIONS_PER_SECOND: '500' };

/** Everybody in a room is cut at once and comes back, while events go on. */
export async function reconnectStorm(
  databases: BenchDatabases,
  options: BenchOptions,
  note: (sentence: string) => void,
): Promise<Panel> {
  const wanted = options.isQuick ? [200, 1_000] : [1_000, 5_000];
  const [few = 0, many = 0] = wanted.map((count) => Math.min(count, mostConnections()));
  if (many < (wanted[1] ?? 0))
    note(`Only ${many} clients in the storm: the limit of open files allows no more.`);
  const title = 'Reconnect storm: all are cut at once, come back and catch up';
  say(`  ${title}`);

  const rounds: Rounds = [];
  async function measure(count: number, cases: Case[], env: Record<string, string> = {}) {
    const storm = await openStorm(databases, count, env);
    try {
      for (const each of cases) {
        const name = nameOf(count, each);
        rounds.push({ name, role: 'product', samples: [await storm.run(each.how)] });
        say(`    ${name}`);
      }
    } finally {
      await storm.close();
    }
  }
  const cases = casesOf(options.isQuick);
  await measure(few, cases.free);
  await measure(many, cases.free);
  await measure(many, [cases.limited], LIMITED);
  return {
    title,
    metric: 'seconds',
    unit: 's until the last has caught up',
    rounds,
    goals: goalsOf(few, many, cases),
    beside: {
      slowest: 's from a return to being caught up, the slowest',
      queries: 'statements to the database meanwhile, the relay’s apart',
      refused: 'attempts refused and repeated',
    },
  };
}
