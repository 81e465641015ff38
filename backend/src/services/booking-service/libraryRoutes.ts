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
import type { Deps } from '../../deps.ts';
import { requirePerson } from '../../plugins/authentication.ts';
import { authoriseInLibrary } from '../auth-service/rights.ts';
import { bookSeat } from './bookSeat.ts';
import type { FactsCache } from './factsCache.ts';
import { listLibraryBookings } from './listLibraryBookings.ts';
import { walkIn } from './walkIn.ts';

const tags = ['bookings'];
const params = z.object({ id: Id });

/** What the people who run a library do with its bookings. */
export async function libraryBookingRoutes(
  app: FastifyInstance,
  { deps, facts }: { deps: Deps; facts: FactsCache },
) {
  const routes = typed(app);

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
      return bookSeat(deps, facts, request, reply, walkIn(person, id, request.body));
    },
  );
}
