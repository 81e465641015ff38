import { Id, ImportBody, ImportReport, success } from '@studyspot/shared-events';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { typed } from '../../../app.ts';
import type { Deps } from '../../../deps.ts';
import { requirePerson } from '../../../plugins/authentication.ts';
import { command } from '../../../utils/command.ts';
import { authoriseInLibrary, authoriseInTenant } from '../../auth-service/rights.ts';
import { importLibraries } from './importLibraries.ts';
import { importSeats } from './importSeats.ts';
import { refuseUnlessClean } from './lines.ts';

const tags = ['import'];
const params = z.object({ id: Id });
/** Two million characters, quotes and line ends escaped. */
const BODY_LIMIT_BYTES = 3 * 1024 * 1024;
const options = {
  bodyLimit: BODY_LIMIT_BYTES,
  schema: { tags, params, body: ImportBody, response: { 200: success(ImportReport) } },
};

/** Other people's files. A dry run reports; a real one writes everything or answers 422 with the same report. */
export async function importRoutes(app: FastifyInstance, { deps }: { deps: Deps }) {
  typed(app).post('/api/tenants/:id/libraries/import', options, async (request, reply) => {
    const person = requirePerson(request);
    const { id: tenantId } = request.params;
    return command(deps, request, reply, 200, async (tx) => {
      await authoriseInTenant(tx, person, tenantId, 'library:create');
      return refuseUnlessClean(
        await importLibraries(tx, { tenantId, actorUserId: person.userId }, request.body),
      );
    });
  });

  typed(app).post('/api/libraries/:id/seats/import', options, async (request, reply) => {
    const person = requirePerson(request);
    const { id } = request.params;
    return command(deps, request, reply, 200, async (tx) => {
      const { tenantId } = await authoriseInLibrary(tx, person, id, 'seats:edit');
      return refuseUnlessClean(
        await importSeats(tx, { tenantId, actorUserId: person.userId }, id, request.body),
      );
    });
  });
}
