import {
  Availability,
  AvailabilityQuery,
  DayQuery,
  Id,
  LibraryDay,
  LibraryDetail,
  LibraryPage,
  LibrarySearchQuery,
  roleRoom,
  SeatPlan,
  success,
} from '@studyspot/shared-events';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { typed } from '../../app.ts';
import { sqlOnPool } from '../../db.ts';
import type { Deps } from '../../deps.ts';
import { sendJson } from '../../utils/sendJson.ts';
import { positionsOf } from '../socket-service/positions.ts';
import { createReadAvailability } from './readAvailability.ts';
import { createReadDay } from './readDay.ts';
import { readLibrary } from './readLibrary.ts';
import { readPlan, readPlanVersion } from './readPlan.ts';
import { searchLibraries } from './searchLibraries.ts';

const tags = ['libraries'];
const params = z.object({ id: Id });

const etagOf = (planVersion: number) => `"plan-${planVersion}"`;
const matches = (header: string | undefined, etag: string) =>
  (header ?? '').split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag);

/** What anybody may read of published libraries, and members of their drafts. */
export async function publicRoutes(app: FastifyInstance, { deps }: { deps: Deps }) {
  const { prisma, pool } = deps.db;
  const sql = sqlOnPool(pool);
  const readDay = createReadDay(prisma, sql);
  const readAvailability = createReadAvailability(prisma, sql);

  typed(app).get(
    '/api/libraries',
    { schema: { tags, querystring: LibrarySearchQuery, response: { 200: success(LibraryPage) } } },
    async (request) => {
      const positions = request.person ? await positionsOf(prisma, [roleRoom('student')]) : {};
      return {
        success: true as const,
        data: { ...(await searchLibraries(sql, request.query)), positions },
      };
    },
  );

  typed(app).get(
    '/api/libraries/:id',
    { schema: { tags, params, response: { 200: success(LibraryDetail) } } },
    async (request) => ({
      success: true as const,
      data: await readLibrary(prisma, sql, request.person, request.params.id),
    }),
  );

  typed(app).get(
    '/api/libraries/:id/seats',
    { schema: { tags, params, response: { 200: success(SeatPlan), 304: z.literal('') } } },
    async (request, reply) => {
      const { id } = request.params;
      const standing = etagOf(await readPlanVersion(prisma, sql, request.person, id));
      reply.header('cache-control', 'no-cache');
      if (matches(request.headers['if-none-match'], standing))
        return reply.code(304).header('etag', standing).send('');
      const { version, json } = await readPlan(sql, id);
      return sendJson(reply.header('etag', etagOf(version)), json);
    },
  );

  typed(app).get(
    '/api/libraries/:id/day',
    { schema: { tags, params, querystring: DayQuery, response: { 200: success(LibraryDay) } } },
    async (request, reply) =>
      sendJson(reply, await readDay(request.person, request.params.id, request.query.date)),
  );

  typed(app).get(
    '/api/libraries/:id/availability',
    {
      schema: {
        tags,
        params,
        querystring: AvailabilityQuery,
        response: { 200: success(Availability) },
      },
    },
    async (request, reply) =>
      sendJson(reply, await readAvailability(request.person, request.params.id, request.query)),
  );
}
