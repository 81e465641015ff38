import { createPrismaClient } from '@studyspot/prisma';
import { Booking, success } from '@studyspot/shared-events';
import { inject } from 'vitest';
import { makeHall } from '../../../backend/src/services/booking-service/testing/makeHall.ts';
import { makeTenant } from '../../../backend/src/testing/makeTenant.ts';
import { signUp } from '../../../backend/src/testing/signUp.ts';
import { startServer } from '../../../backend/src/testing/startServer.ts';
import { redisServerPath } from '../../../prisma/tools/redisServer.ts';
import { cloneTemplate } from '../../../prisma/tools/testDatabase.ts';
import { databaseTest } from '../../../prisma/tools/testFixtures.ts';
import { startThrowAwayRedis } from '../../../prisma/tools/throwAwayRedis.ts';
import { createProxy } from '../createProxy.ts';
import type { ProxiedNode } from '../watchNodes.ts';

const HOUR_MS = 3_600_000;
const hasRedis = redisServerPath() !== undefined;
if (!hasRedis) {
  process.stdout.write('The cluster’s tests are skipped: there is no redis-server on the PATH.\n');
}

/** A proxy on a free port, ready to pass on. */
export async function startProxy(nodes: ProxiedNode[]) {
  const { server, close } = createProxy({ nodes, showsNodes: true });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  return { url, close };
}

/** Two nodes, n1 and n3, over a database and a Redis of their own; a hall, and a student who books in it. */
const withCluster = databaseTest.extend('cluster', { scope: 'file' }, async ({}, { onCleanup }) => {
  const redis = await startThrowAwayRedis();
  const database = await cloneTemplate(inject('templateUrl'));
  const env = { REDIS_URL: redis.url, DRAIN_MS: '0' };
  const startNode = async (name: string) => {
    const options = { databaseUrl: database.databaseUrl, env: { ...env, NODE_NAME: name } };
    return { name, ...(await startServer(options)) };
  };
  const [n1, n3] = await Promise.all([startNode('n1'), startNode('n3')]);
  onCleanup(async () => {
    await Promise.all([n1.close(), n3.close()]);
    await database.drop();
    await redis.stop();
  });
  const { tenantId } = await makeTenant(n1);
  const hall = await makeHall(createPrismaClient(database.pool), tenantId);
  const student = await signUp(n1);
  let hour = Math.ceil(Date.now() / HOUR_MS);

  /** The next hour, each call another, through the node or proxy at this address. */
  async function book(url: string): Promise<Booking> {
    hour += 1;
    const response = await fetch(`${url}/api/bookings`, {
      method: 'POST',
      headers: { ...student.headers, 'content-type': 'application/json' },
      body: JSON.stringify({
        seatId: hall.seats[0]?.id,
        startsAt: new Date(hour * HOUR_MS).toISOString(),
        endsAt: new Date((hour + 1) * HOUR_MS).toISOString(),
      }),
    });
    return success(Booking).parse(await response.json()).data;
  }
  return { n1, n3, env, hall, student, book, databaseUrl: database.databaseUrl };
});

export const clusterTest = withCluster.skipIf(!hasRedis);
