import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { databaseTest } from '../../../prisma/tools/testFixtures.ts';
import { until } from '../../../prisma/tools/until.ts';
import { sqlOnPool } from '../db.ts';
import { createWhileUnchanged, SNAPSHOT } from './whileUnchanged.ts';

type Row = { names: string[]; snapshot: string; now: Date; until: Date | null };

/** The names of this test's own tenants, and how often they were read. */
function tenantsCalled(pool: Parameters<typeof sqlOnPool>[0], endsInMs: number | null = null) {
  const sql = sqlOnPool(pool);
  const mark = randomUUID();
  const known = createWhileUnchanged<string[]>(sql, 10);
  let reads = 0;
  return {
    reads: () => reads,
    add: (on: { query: (text: string, values: string[]) => Promise<unknown> }) =>
      on.query('INSERT INTO tenant (name) VALUES ($1)', [mark]),
    ask: () =>
      known('tenants', async () => {
        reads += 1;
        const [row] = await sql<Row>({
          text: `SELECT ARRAY(SELECT name FROM tenant WHERE name = $1) AS names, ${SNAPSHOT} AS snapshot,
            studyspot_now() AS now, studyspot_now() + make_interval(secs => $2::float8 / 1000) AS until`,
          values: [mark, endsInMs],
        });
        return row && { value: row.names, ...row };
      }),
  };
}

/** Other tests write on the same server: twice with nothing between happens, but not at the first try. */
const isRemembered = (tenants: ReturnType<typeof tenantsCalled>) =>
  until(
    async () => {
      await tenants.ask();
      const before = tenants.reads();
      await tenants.ask();
      return tenants.reads() === before ? true : undefined;
    },
    { withinMs: 20_000, everyMs: 1 },
  );

databaseTest('what was read is remembered while nothing is committed', async ({ database }) => {
  const tenants = tenantsCalled(database.pool);
  expect(await isRemembered(tenants)).toBe(true);
});

databaseTest(
  'whatever is committed, by whomever, is seen by the next who asks',
  async ({ database }) => {
    const tenants = tenantsCalled(database.pool);
    for (let added = 1; added <= 20; added += 1) {
      await tenants.ask();
      await tenants.add(database.pool);
      expect((await tenants.ask())?.value).toHaveLength(added);
    }
  },
);

databaseTest(
  'what began before and is committed after is seen as well, in whatever order',
  async ({ database: { pool } }) => {
    const tenants = tenantsCalled(pool);
    const [early, late] = [await pool.connect(), await pool.connect()];
    for (const client of [early, late]) {
      await client.query('BEGIN');
      await tenants.add(client);
    }
    expect((await tenants.ask())?.value).toHaveLength(0);
    await late.query('COMMIT');
    expect((await tenants.ask())?.value).toHaveLength(1);
    await early.query('COMMIT');
    expect((await tenants.ask())?.value).toHaveLength(2);
    for (const client of [early, late]) client.release();
  },
);

databaseTest('time ends it too', async ({ database }) => {
  const tenants = tenantsCalled(database.pool, 50);
  await tenants.ask();
  const readAgain = async () => {
    await tenants.ask();
    return tenants.reads() > 1 ? true : undefined;
  };
  expect(await until(readAgain, { withinMs: 10_000, everyMs: 5 })).toBe(true);
});
