import { expect } from 'vitest';
import { migrate } from './migrate.ts';
import { databaseAt, databaseNameOf, withClient } from './serverConnection.ts';
import { databaseTest } from './testFixtures.ts';

databaseTest('two processes that migrate at once share the work', async ({ database }) => {
  const twins = `${databaseNameOf(database.databaseUrl)}_twins`;
  const url = databaseAt(database.databaseUrl, twins);
  const applied = await Promise.all([migrate(url), migrate(url)]);
  expect(applied.map((names) => names.length > 0).toSorted()).toEqual([false, true]);
  expect(await migrate(url)).toEqual([]);
  await withClient(database.databaseUrl, (client) => client.query(`DROP DATABASE ${twins}`));
});

databaseTest(
  'a reset brings back what the migrations made and nothing else',
  async ({ freshDatabase }) => {
    const { pool, reset } = await freshDatabase();
    const contents = async () => {
      const { rows } = await pool.query(
        'SELECT (SELECT json_agg(r) FROM relay_state r) AS relay, (SELECT count(*)::int FROM tenant) AS tenants',
      );
      return rows;
    };
    const before = await contents();
    await pool.query("INSERT INTO tenant (name) VALUES ('A')");
    await pool.query('DELETE FROM relay_state');
    await reset();
    expect(await contents()).toEqual(before);
  },
);

databaseTest('a test moves the clock of its own database', async ({ freshDatabase }) => {
  const { pool } = await freshDatabase();
  await pool.query("INSERT INTO test_clock (shift) VALUES ('2 hours')");
  const { rows } = await pool.query(
    "SELECT studyspot_now() - clock_timestamp() > interval '119 minutes' AS moved",
  );
  expect(rows).toEqual([{ moved: true }]);
});
