import type { RealtimeHealth } from '@studyspot/shared-events';
import type { RealtimeDeps } from '../realtimeRoutes.ts';
import { readLastEvents } from './readLastEvents.ts';
import { readRelay } from './readRelay.ts';
import { screensOf } from './screensOf.ts';

/** Of one tenant. The caller has been authorised. */
export async function readRealtimeHealth(
  { db, nodes, redis }: Pick<RealtimeDeps, 'db' | 'nodes' | 'redis'>,
  tenantId: string,
): Promise<RealtimeHealth> {
  const libraries = await db.prisma.library.findMany({
    where: { tenantId, deletedAt: null },
    select: { id: true, name: true },
  });
  const names = new Map(libraries.map(({ id, name }) => [id, name]));
  const [{ now, epoch, ...relay }, lastEvents] = await Promise.all([
    readRelay(db.pool, tenantId),
    readLastEvents(db.pool, tenantId, (id) => names.get(id)),
  ]);
  const all = nodes();
  return {
    now,
    ...screensOf(tenantId, libraries, all),
    relay: { node: all.find(({ isRelay }) => isRelay)?.name ?? null, ...relay },
    redis: redis(),
    epoch,
    lastEvents,
  };
}
