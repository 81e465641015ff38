import { expect } from 'vitest';
import { serverTest } from '../../testing/serverTest.ts';
import { signUp } from '../../testing/signUp.ts';
import { removeExpired } from './housekeeping.ts';

serverTest('only sessions that are over are removed', async ({ server, database }) => {
  const [gone, here] = [await signUp(server), await signUp(server)];
  await database.pool.query(
    "UPDATE session SET expires_at = now() - interval '1 s' WHERE user_id = $1",
    [gone.userId],
  );
  await removeExpired(database.pool);
  const { rows } = await database.pool.query(
    'SELECT user_id FROM session WHERE user_id = ANY($1)',
    [[gone.userId, here.userId]],
  );
  expect(rows).toEqual([{ user_id: here.userId }]);
});
