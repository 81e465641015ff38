import { join } from 'node:path';
import { say } from '../../scripts/supervisor/step.ts';
import { spentDuring } from '../harness/backendCpu.ts';
import { startChild } from '../harness/child.ts';
import { interleave } from '../harness/interleave.ts';
import { roundsOf } from '../harness/options.ts';
import type { BenchOptions, Contender, Panel, Role } from '../harness/types.ts';
import { CONNECTIONS, type Site } from './site.ts';

const PROGRAM = join(import.meta.dirname, 'programs', 'ladder.ts');
const COUNT = 2_000;

/** Each goes one step further than the one before. */
const RUNGS = [
  ['http', 'HTTP and a bare handler'],
  ['plugins', '+ headers, CORS, limits, guards'],
  ['signIn', '+ who it is'],
  ['body', '+ the body’s form'],
  ['rules', '+ rules, price, events, reply'],
  ['roundTrip', '+ a statement that does nothing'],
  ['statement', '+ that it is take_seat'],
] as const;
const WHOLE = 'StudySpot: + log, relay, jobs';

type Ports = { bare: number; app: number };

/** How much CPU a booking takes on each layer of its way: Node, and PostgreSQL beside it. */
export async function layers(site: Site, options: BenchOptions): Promise<Panel> {
  const title = 'Where a booking’s CPU goes: one layer upon the other';
  say(`  ${title}`);
  const { backend, pool, ranges, databaseUrl } = site.product;
  const ladder = await startChild(PROGRAM, { env: { DATABASE_URL: databaseUrl } });
  const ports = await ladder.ask<Ports>('open');
  let below = 0;

  const rung = (name: string, role: Role, port: number, pid: number, path: string): Contender => ({
    name,
    role,
    async measure() {
      const book = () =>
        site.rush({ port, path, way: 'oneStep', first: ranges.take(COUNT), count: COUNT });
      await book();
      const { result, spent } = await spentDuring({ pool, pid }, book);
      if (result.statuses[201] !== COUNT) throw new Error(`${path}: not every request was served`);
      const node = (spent.node / COUNT) * 1e6;
      const added = node - (path === '/http' ? 0 : below);
      below = node;
      const postgres = ((spent.postgres + spent.relay) / COUNT) * 1e6;
      return { node, added, postgres };
    },
  });
  const contenders = [
    ...RUNGS.map(([path, name]) => {
      const port = path === 'http' ? ports.bare : ports.app;
      return rung(name, 'other', port, ladder.pid, `/${path}`);
    }),
    rung(WHOLE, 'product', backend.port, backend.pid, '/api/bookings'),
  ];
  try {
    return {
      title,
      metric: 'node',
      unit: `µs of the Node process’s CPU, ${CONNECTIONS} connections`,
      rounds: await interleave(contenders, roundsOf(options, 3)),
      goals: [],
      beside: {
        added: 'µs more than the line above',
        postgres: 'µs of PostgreSQL’s CPU',
      },
    };
  } finally {
    await ladder.stop();
  }
}
