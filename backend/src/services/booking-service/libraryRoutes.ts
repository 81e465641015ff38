import {
  Booking,
  Id,
  LibraryBookings,
  LibraryBookingsQuery,
  success,
  WalkInBody,
} from '@studyspot/shared-events';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { typed } from '../../app.ts';
import { requirePerson } from '../../plugins/authentication.ts';
import { authoriseInLibrary } from '../auth-service/rights.ts';
import { bookSeat } from './bookSeat.ts';
import { listLibraryBookings } from './listLibraryBookings.ts';
import type { Parts } from './parts.ts';
import { walkIn } from './walkIn.ts';

const tags = ['bookings'];
const params = z.object({ id: Id });

/** What the people who run a library do with its bookings. */
export async function libraryBookingRoutes(app: FastifyInstance, parts: Parts) {
  const routes = typed(app);
  const { deps } = parts;

  routes.get(
    '/api/libraries/:id/bookings',
    {
      schema: {
        tags,
        params,
        querystring: LibraryBookingsQuery,
        response: { 200: success(LibraryBookings) },
      },
    },
    async (request) => {
      const person = requirePerson(request);
      const data = await listLibraryBookings(deps.db, person, request.params.id, request.query);
      return { success: true as const, data };
    },
  );

  routes.post(
    '/api/libraries/:id/walk-ins',
    { schema: { tags, params, body: WalkInBody, response: { 201: success(Booking) } } },
    async (request, reply) => {
      const person = requirePerson(request);
      const { id } = request.params;
      await authoriseInLibrary(deps.db.prisma, person, id, 'walk-ins:create');
      return bookSeat(parts, request, reply, walkIn(person, id, request.body));
    },
  );
}
