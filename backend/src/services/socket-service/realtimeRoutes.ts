import { Id, RealtimeHealth, success, tenantRoom } from '@studyspot/shared-events';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { typed } from '../../app.ts';
import type { Database } from '../../db.ts';
import { forbidden, notFound } from '../../errors.ts';
import { type Person, requirePerson } from '../../plugins/authentication.ts';
import { refusalOf } from './access/policy.ts';
import type { ReadFacts } from './access/recheck.ts';
import { readRealtimeHealth } from './realtime/readRealtimeHealth.ts';
import type { NodeRooms } from './realtime/roomCensus.ts';

export type RealtimeDeps = {
  db: Pick<Database, 'pool' | 'prisma'>;
  readFacts: ReadFacts;
  /** Every node that has been heard of lately, this one too. */
  nodes: () => NodeRooms[];
  redis: () => RealtimeHealth['redis'];
};

/** For exactly those who may hear the tenant's room: what is shown here is what is said there. */
async function authorise(readFacts: ReadFacts, person: Person, tenantId: string): Promise<void> {
  const room = tenantRoom(tenantId);
  const refusal = refusalOf(room, person, await readFacts([person.userId], [room]));
  if (refusal === 'forbidden') throw forbidden();
  if (refusal !== null) throw notFound('This organisation');
}

export async function realtimeRoutes(app: FastifyInstance, deps: RealtimeDeps): Promise<void> {
  typed(app).get(
    '/api/tenants/:id/realtime',
    {
      schema: {
        tags: ['system'],
        summary: 'How live my organisation is: who listens, what waits, what was said last',
        params: z.object({ id: Id }),
        response: { 200: success(RealtimeHealth) },
      },
    },
    async (request) => {
      const { id: tenantId } = request.params;
      await authorise(deps.readFacts, requirePerson(request), tenantId);
      return { success: true as const, data: await readRealtimeHealth(deps, tenantId) };
    },
  );
}
