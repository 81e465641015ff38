import { parseArgs } from 'node:util';
import { seededRandom } from '../backend/src/services/booking-service/races/random.ts';
import { openRing } from '../backend/src/services/booking-service/races/ring.ts';
import {
  type RaceReport,
  runScenario,
  SCENARIOS,
} from '../backend/src/services/booking-service/races/runRaces.ts';
import { startServer } from '../backend/src/testing/startServer.ts';
import { cloneTemplate, createTemplate } from '../prisma/tools/testDatabase.ts';
import { startThrowAwayServer } from '../prisma/tools/throwAwayServer.ts';

/** `npm run test:races [-- --seed 42 --rounds 20]`: the races on a database of their own, as a table. */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    rounds: { type: 'string', default: '20' },
  },
});
const rounds = Number(values.rounds);

const summary = ({ name, requests, won, lost, violations }: RaceReport) => ({
  race: name,
  rounds,
  requests,
  served: won,
  refused: Object.entries(lost)
    .map(([reason, count]) => `${count} × ${reason}`)
    .join(', '),
  violations: violations.length,
});

async function main(): Promise<number> {
  console.log(`Seed ${values.seed} (repeat with --seed ${values.seed})`);
  const postgres = await startThrowAwayServer();
  try {
    const { databaseUrl } = await cloneTemplate(await createTemplate(postgres.url));
    const server = await startServer({ databaseUrl, env: { DATABASE_POOL_SIZE: '16' } });
    const { ring, close } = await openRing(server, databaseUrl, seededRandom(Number(values.seed)));
    const reports: RaceReport[] = [];
    for (const scenario of SCENARIOS) {
      reports.push(await runScenario(ring, scenario, rounds));
      console.log(`${reports.at(-1)?.violations.length ? '✗' : '✓'} ${scenario.name}`);
    }
    console.table(reports.map(summary));
    const violations = reports.flatMap(({ name, violations: all }) =>
      all.map((what) => `${name}, ${what}`),
    );
    console.log(violations.length > 0 ? violations.join('\n') : 'No violation.');
    await close();
    await server.close();
    return violations.length > 0 ? 1 : 0;
  } finally {
    await postgres.stop();
  }
}

process.exitCode = await main();
