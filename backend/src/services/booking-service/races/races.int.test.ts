import { describe, expect, inject } from 'vitest';
import { cloneTemplate } from '../../../../../prisma/tools/testDatabase.ts';
import { databaseTest } from '../../../../../prisma/tools/testFixtures.ts';
import { startServer } from '../../../testing/startServer.ts';
import { seededRandom } from './random.ts';
import { openRing } from './ring.ts';
import { runScenario, SCENARIOS } from './runRaces.ts';

const ROUNDS = 20;
const TIMEOUT_MS = 120_000;
const seed = Number(process.env['RACES_SEED'] ?? Date.now() % 1_000_000);

/** A server of its own, whose clock the races move. */
const raceTest = databaseTest.extend('ring', { scope: 'file' }, async ({}, { onCleanup }) => {
  const database = await cloneTemplate(inject('templateUrl'));
  const { databaseUrl } = database;
  const server = await startServer({ databaseUrl, env: { DATABASE_POOL_SIZE: '12' } });
  const { ring, close } = await openRing(server, databaseUrl, seededRandom(seed));
  onCleanup(async () => {
    await close();
    await server.close();
    await database.drop();
  });
  return ring;
});

describe(`no seat is ever sold twice in ${ROUNDS} rounds of (RACES_SEED=${seed})`, () => {
  for (const scenario of SCENARIOS) {
    raceTest(
      scenario.name,
      async ({ ring }) => {
        const { violations } = await runScenario(ring, scenario, ROUNDS);
        expect(violations).toEqual([]);
      },
      TIMEOUT_MS,
    );
  }
});
