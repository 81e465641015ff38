import {
  parseRoom,
  SocketStatsAnswer,
  TestEventAnswer,
  TestEventBody,
} from '@studyspot/shared-events';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { typed } from '../../app.ts';
import type { Deps } from '../../deps.ts';
import { malformed, notFound } from '../../errors.ts';
import { isOperator } from '../../plugins/operator.ts';
import type { ReadFacts } from './access/recheck.ts';
import type { Hub } from './hub/createHub.ts';
import { emitTestEvent } from './emitTestEvent.ts';
import { mayNameRoom } from './mayNameRoom.ts';
import type { NodeView } from './presence/createPresence.ts';
import { readOutbox } from './readOutbox.ts';

type Options = { deps: Deps; hub: Hub; readFacts: ReadFacts; nodes: () => NodeView[] };

/** For developers and operators: `test:*` events through the whole machine, and who listens where. */
export async function testRoutes(app: FastifyInstance, options: Options) {
  const { deps, hub, readFacts, nodes } = options;
  const isProduction = deps.config.NODE_ENV === 'production';

  /** In production these routes do not exist for anybody but the operator. */
  async function guard(request: FastifyRequest) {
    if (isProduction && !isOperator(deps.config, request)) throw notFound('That address');
  }

  async function visible(request: FastifyRequest, rooms: string[]) {
    const { person } = request;
    if (isProduction) return rooms;
    const facts = await readFacts(person ? [person.userId] : [], rooms);
    return rooms.filter((room) => mayNameRoom(room, person, facts));
  }

  typed(app).post(
    '/api/test/socket-event',
    {
      onRequest: guard,
      schema: { tags: ['system'], body: TestEventBody, response: { 200: TestEventAnswer } },
    },
    async (request) => {
      const { event, data: sent, room } = request.body;
      if (!parseRoom(room)) throw malformed('This is not the name of a room');
      const [target] = await visible(request, [room]);
      if (!target) throw notFound('This room');
      await emitTestEvent(deps.db.pool, { event, data: sent, room });
      deps.wakeRelay();
      const timestamp = new Date().toISOString();
      const data = { message: 'Event emitted', event, room, timestamp };
      return { success: true as const, data, ...data };
    },
  );

  typed(app).get(
    '/api/test/socket-stats',
    { onRequest: guard, schema: { tags: ['system'], response: { 200: SocketStatsAnswer } } },
    async (request) => {
      const { totalConnections, rooms } = hub.stats();
      const { depth, oldestAgeMs } = await readOutbox(deps.db.pool);
      const impersonal = rooms.filter(({ room }) => parseRoom(room)?.kind !== 'user');
      const named = new Set(
        await visible(
          request,
          impersonal.map(({ room }) => room),
        ),
      );
      const activeRooms = rooms.filter(({ room }) => named.has(room));
      const data = {
        totalConnections,
        activeRooms,
        timestamp: new Date().toISOString(),
        nodes: nodes().map(({ name, connections, isRelay, seenAt }) => ({
          name,
          connections,
          isRelay,
          seenAt: new Date(seenAt).toISOString(),
        })),
        outbox: { depth, oldestAgeMs: Math.round(oldestAgeMs) },
      };
      return { success: true as const, data, ...data };
    },
  );
}
