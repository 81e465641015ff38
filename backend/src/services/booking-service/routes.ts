import {
  Booking,
  BookingHistory,
  CancelBody,
  CheckInBody,
  CreateBookingBody,
  Id,
  MyBookings,
  MyBookingsQuery,
  PatchBookingBody,
  success,
} from '@studyspot/shared-events';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { typed } from '../../app.ts';
import { sqlOnPool, type Tx } from '../../db.ts';
import { type Person, requirePerson } from '../../plugins/authentication.ts';
import { command, finish } from '../../utils/command.ts';
import { idempotencyOf } from '../../utils/idempotency.ts';
import { sendJson } from '../../utils/sendJson.ts';
import { openBooking } from './access.ts';
import { bookSeat } from './bookSeat.ts';
import { cancelBooking } from './cancelBooking.ts';
import { changeBooking } from './changeBooking.ts';
import { checkIn } from './checkIn.ts';
import { checkOut } from './checkOut.ts';
import { confirmBooking } from './confirmBooking.ts';
import { confirmOwnHold } from './confirmOwnHold.ts';
import { explainConflicts } from './explainConflicts.ts';
import { extendHold } from './extendHold.ts';
import { listMine } from './listMine.ts';
import type { Parts } from './parts.ts';
import { presentBooking } from './presentBooking.ts';
import { readHistory } from './readHistory.ts';
import { studentBooking } from './studentBooking.ts';

const tags = ['bookings'];
const params = z.object({ id: Id });
const booking = { 200: success(Booking) };
export async function bookingRoutes(app: FastifyInstance, parts: Parts) {
  const routes = typed(app);
  const { deps, findAlternatives } = parts;
  const { db } = deps;
  const answer = (
    request: FastifyRequest,
    reply: FastifyReply,
    run: (tx: Tx, person: Person) => Promise<Booking>,
  ) => {
    const person = requirePerson(request);
    return explainConflicts(findAlternatives, () =>
      command(deps, request, reply, 200, (tx) => run(tx, person)),
    );
  };

  routes.post(
    '/api/bookings',
    { schema: { tags, body: CreateBookingBody, response: { 201: success(Booking) } } },
    async (request, reply) => {
      const person = requirePerson(request);
      return bookSeat(parts, request, reply, studentBooking(person, request.body));
    },
  );

  routes.get(
    '/api/bookings',
    { schema: { tags, querystring: MyBookingsQuery, response: { 200: success(MyBookings) } } },
    async (request) => {
      const data = await listMine(db, requirePerson(request), request.query);
      return { success: true as const, data };
    },
  );

  routes.get(
    '/api/bookings/:id',
    { schema: { tags, params, response: booking } },
    async (request) => {
      const person = requirePerson(request);
      const { row } = await openBooking(db.prisma, sqlOnPool(db.pool), person, request.params.id);
      return { success: true as const, data: presentBooking(row) };
    },
  );

  routes.get(
    '/api/bookings/:id/history',
    { schema: { tags, params, response: { 200: success(BookingHistory) } } },
    async (request) => {
      const data = await readHistory(db, requirePerson(request), request.params.id);
      return { success: true as const, data };
    },
  );

  routes.patch(
    '/api/bookings/:id',
    { schema: { tags, params, body: PatchBookingBody, response: booking } },
    async (request, reply) =>
      answer(request, reply, (tx, person) =>
        changeBooking(tx, person, request.params.id, request.body),
      ),
  );

  routes.post(
    '/api/bookings/:id/confirm',
    { schema: { tags, params, response: booking } },
    async (request, reply) => {
      const { id } = request.params;
      const own = await confirmOwnHold(
        sqlOnPool(db.pool),
        requirePerson(request),
        id,
        idempotencyOf(request),
      );
      if (!own) return answer(request, reply, (tx, person) => confirmBooking(tx, person, id));
      finish(deps, request, own.events);
      return sendJson(reply, JSON.stringify(own.booking));
    },
  );

  routes.post(
    '/api/bookings/:id/extend-hold',
    { schema: { tags, params, response: booking } },
    async (request, reply) =>
      answer(request, reply, (tx, person) => extendHold(tx, person, request.params.id)),
  );

  routes.post(
    '/api/bookings/:id/cancel',
    { schema: { tags, params, body: z.nullish(CancelBody), response: booking } },
    async (request, reply) =>
      answer(request, reply, (tx, person) =>
        cancelBooking(tx, person, request.params.id, request.body ?? {}),
      ),
  );

  routes.post(
    '/api/bookings/:id/check-in',
    { schema: { tags, params, body: z.nullish(CheckInBody), response: booking } },
    async (request, reply) =>
      answer(request, reply, (tx, person) =>
        checkIn(tx, person, request.params.id, request.body ?? {}),
      ),
  );

  routes.post(
    '/api/bookings/:id/check-out',
    { schema: { tags, params, response: booking } },
    async (request, reply) =>
      answer(request, reply, (tx, person) => checkOut(tx, person, request.params.id)),
  );
}
