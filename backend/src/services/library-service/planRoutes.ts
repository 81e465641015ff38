import {
  CheckInCodes,
  CreateSeatsBody,
  CreateZoneBody,
  Id,
  PatchSeatBody,
  PatchZoneBody,
  PlanChange,
  SeatsChange,
  success,
  ZoneChange,
} from '@studyspot/shared-events';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { typed } from '../../app.ts';
import type { Deps } from '../../deps.ts';
import { requirePerson } from '../../plugins/authentication.ts';
import { command } from '../../utils/command.ts';
import { readCheckInCodes } from './checkInCodes.ts';
import { createSeats, deleteSeat, patchSeat } from './seats.ts';
import { createZone, deleteZone, renameZone } from './zones.ts';

const tags = ['plan'];
const params = z.object({ id: Id });
const zoneParams = z.object({ id: Id, zoneId: Id });
const seatParams = z.object({ id: Id, seatId: Id });
/** Five hundred seats with their attributes. */
const SEATS_BODY_LIMIT_BYTES = 1024 * 1024;

/** Zones and seats of a library, for the members who edit its plan. */
export async function planRoutes(app: FastifyInstance, { deps }: { deps: Deps }) {
  const routes = typed(app);

  routes.post(
    '/api/libraries/:id/zones',
    { schema: { tags, params, body: CreateZoneBody, response: { 201: success(ZoneChange) } } },
    async (request, reply) => {
      const person = requirePerson(request);
      return command(deps, request, reply, 201, (tx) =>
        createZone(tx, person, request.params.id, request.body),
      );
    },
  );

  routes.patch(
    '/api/libraries/:id/zones/:zoneId',
    {
      schema: {
        tags,
        params: zoneParams,
        body: PatchZoneBody,
        response: { 200: success(ZoneChange) },
      },
    },
    async (request, reply) => {
      const person = requirePerson(request);
      const { id, zoneId } = request.params;
      return command(deps, request, reply, 200, (tx) =>
        renameZone(tx, person, id, zoneId, request.body),
      );
    },
  );

  routes.delete(
    '/api/libraries/:id/zones/:zoneId',
    { schema: { tags, params: zoneParams, response: { 200: success(PlanChange) } } },
    async (request, reply) => {
      const person = requirePerson(request);
      const { id, zoneId } = request.params;
      return command(deps, request, reply, 200, (tx) => deleteZone(tx, person, id, zoneId));
    },
  );

  routes.post(
    '/api/libraries/:id/seats',
    {
      bodyLimit: SEATS_BODY_LIMIT_BYTES,
      schema: { tags, params, body: CreateSeatsBody, response: { 201: success(SeatsChange) } },
    },
    async (request, reply) => {
      const person = requirePerson(request);
      return command(deps, request, reply, 201, (tx) =>
        createSeats(tx, person, request.params.id, request.body),
      );
    },
  );

  routes.patch(
    '/api/libraries/:id/seats/:seatId',
    {
      schema: {
        tags,
        params: seatParams,
        body: PatchSeatBody,
        response: { 200: success(SeatsChange) },
      },
    },
    async (request, reply) => {
      const person = requirePerson(request);
      const { id, seatId } = request.params;
      return command(deps, request, reply, 200, (tx) =>
        patchSeat(tx, person, id, seatId, request.body),
      );
    },
  );

  routes.delete(
    '/api/libraries/:id/seats/:seatId',
    { schema: { tags, params: seatParams, response: { 200: success(PlanChange) } } },
    async (request, reply) => {
      const person = requirePerson(request);
      const { id, seatId } = request.params;
      return command(deps, request, reply, 200, (tx) => deleteSeat(tx, person, id, seatId));
    },
  );

  routes.get(
    '/api/libraries/:id/check-in-codes',
    { schema: { tags, params, response: { 200: success(CheckInCodes) } } },
    async (request) => ({
      success: true as const,
      data: await readCheckInCodes(deps.db.prisma, requirePerson(request), request.params.id),
    }),
  );
}
