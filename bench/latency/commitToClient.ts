import { join } from 'node:path';
import { libraryRoom } from '@studyspot/shared-events';
import { redisServerPath, startThrowAwayRedis } from '../../prisma/tools/throwAwayRedis.ts';
import { type Child, startChild } from '../harness/child.ts';
import type { BenchDatabases } from '../harness/database.ts';
import { untilStopped } from '../harness/leftovers.ts';
import { createLibrary } from '../harness/library.ts';
import type { Role, Sample } from '../harness/types.ts';
import { type Clients, startClients } from '../harness/wire/clients.ts';

/** Somebody who commits, and a crowd that reads. */
export type Route = {
  name: string;
  role: Role;
  measure: (perSecond: number, seconds: number) => Promise<Sample>;
};

export const NAMES = {
  same: 'StudySpot, client of the same node',
  other: 'StudySpot, client of another node',
  bare: 'ws, sent as soon as committed',
} as const;

const program = (name: string) => join(import.meta.dirname, 'programs', `${name}.ts`);

function route(
  name: string,
  role: Role,
  writer: Child,
  clients: Clients,
  { room, subscribers }: { room: string; subscribers: number },
): Route {
  return {
    name,
    role,
    async measure(perSecond, seconds) {
      const count = Math.round(perSecond * seconds);
      const received = clients.receive(count * subscribers);
      const times = writer.ask<[number, number][]>('write', { room, perSecond, count });
      await Promise.all([received, times]);
      return clients.latencies(await times);
    },
  };
}

/** Two nodes with a crowd each, in rooms of their own, and the limit. All live until `stop`. */
export async function openRoutes(databases: BenchDatabases, subscribers: number) {
  const redis = redisServerPath() ? await startThrowAwayRedis() : undefined;
  const stopRedis = redis && untilStopped(redis.stop);
  const { databaseUrl, pool } = await databases.fresh();
  const environment = (name: string) => ({
    env: {
      DATABASE_URL: databaseUrl,
      NODE_NAME: name,
      ...(redis ? { REDIS_URL: redis.url } : {}),
    },
  });
  const barePlace = { env: { DATABASE_URL: (await databases.fresh()).databaseUrl } };
  // The first becomes the relay, and writes: what another node's client gets has to cross.
  const [first, bare] = await Promise.all([
    startChild(program('node'), environment('n1')),
    startChild(program('bare'), barePlace),
  ]);
  const second = await startChild(program('node'), environment('n2'));

  const crowd = async (server: Child, libraryId?: string) => {
    const clients = await startClients();
    const port = await server.ask<number>('port');
    const where = libraryId ? ({ language: 'socket.io', libraryId } as const) : plain;
    await clients.gather({ port, ...where, count: subscribers, reads: true });
    return clients;
  };
  const [near, far] = [await createLibrary(pool), await createLibrary(pool)];
  const crowds = await Promise.all([crowd(first, near), crowd(second, far), crowd(bare)]);
  const at = (room: string) => ({ room, subscribers });
  return {
    hasRedis: redis !== undefined,
    routes: [
      route(NAMES.same, 'product', first, crowds[0], at(libraryRoom(near))),
      route(NAMES.other, 'product', first, crowds[1], at(libraryRoom(far))),
      route(NAMES.bare, 'limit', bare, crowds[2], at('nobody')),
    ],
    async stop() {
      await Promise.all(crowds.map((clients) => clients.stop()));
      await Promise.all([first, second, bare].map((child) => child.stop()));
      await stopRedis?.();
    },
  };
}

const plain = { language: 'plain' } as const;
