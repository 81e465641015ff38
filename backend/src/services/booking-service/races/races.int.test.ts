import { databaseTest } from '../../../../../prisma/tools/testFixtures.ts';
import { describe, expect } from 'vitest';
import { startServer } from '../../../testing/startServer.ts';
import { seededRandom } from './random.ts';
import { openRing } from './ring.ts';
import { runScenario, SCENARIOS } from './runRaces.ts';

const ROUNDS = 20;
const seed = Number(process.env['RACES_SEED'] ?? Date.now() % 1_000_000);

/** A server of its own, whose clock the races move. */
const raceTest = databaseTest.extend('ring', async ({ freshDatabase }, { onCleanup }) => {
  const { databaseUrl } = await freshDatabase();
  const server = await startServer({ databaseUrl, env: { DATABASE_POOL_SIZE: '12' } });
  const { ring, close } = await openRing(server, databaseUrl, seededRandom(seed));
  onCleanup(async () => {
    await close();
    await server.close();
  });
  return ring;
});

describe(`no seat is ever sold twice (RACES_SEED=${seed})`, () => {
  raceTest(
    `in ${SCENARIOS.length} races of ${ROUNDS} rounds`,
    async ({ ring }) => {
      for (const scenario of SCENARIOS) {
        const { name, violations } = await runScenario(ring, scenario, ROUNDS);
        expect.soft(violations, name).toEqual([]);
      }
    },
    300_000,
  );
});
