import { expect } from 'vitest';
import { databaseTest } from '../../prisma/tools/testFixtures.ts';
import { connectDatabase } from './db.ts';

databaseTest(
  'a connection that ends while it is handed over ends nothing else',
  async ({ freshDatabase, onTestFinished }) => {
    const { databaseUrl } = await freshDatabase();
    const db = connectDatabase(databaseUrl, 2);
    onTestFinished(db.close);
    const client = await db.pool.connect();
    expect(client.listenerCount('error')).toBeGreaterThan(0);
    // What the driver does when a server says goodbye while nothing is asked: without a listener it would be thrown.
    expect(() => client.emit('error', new Error('terminating connection'))).not.toThrow();
    client.release(true);
    expect((await db.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  },
);
