import {
  ClosureCreated,
  CreateClosureBody,
  Id,
  Library,
  PutHoursBody,
  success,
} from '@studyspot/shared-events';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { typed } from '../../app.ts';
import type { Deps } from '../../deps.ts';
import { requirePerson } from '../../plugins/authentication.ts';
import { command } from '../../utils/command.ts';
import { createClosure, deleteClosure } from './closures.ts';
import { putHours } from './putHours.ts';

const tags = ['libraries'];
const params = z.object({ id: Id });

/** When a library is open. */
export async function scheduleRoutes(app: FastifyInstance, { deps }: { deps: Deps }) {
  typed(app).put(
    '/api/libraries/:id/hours',
    { schema: { tags, params, body: PutHoursBody, response: { 200: success(Library) } } },
    async (request, reply) => {
      const person = requirePerson(request);
      return command(deps, request, reply, 200, (tx) =>
        putHours(tx, person, request.params.id, request.body),
      );
    },
  );

  typed(app).post(
    '/api/libraries/:id/closures',
    {
      schema: { tags, params, body: CreateClosureBody, response: { 201: success(ClosureCreated) } },
    },
    async (request, reply) => {
      const person = requirePerson(request);
      return command(deps, request, reply, 201, (tx) =>
        createClosure(tx, person, request.params.id, request.body),
      );
    },
  );

  typed(app).delete(
    '/api/libraries/:id/closures/:closureId',
    {
      schema: {
        tags,
        params: z.object({ id: Id, closureId: Id }),
        response: { 200: success(Library) },
      },
    },
    async (request, reply) => {
      const person = requirePerson(request);
      const { id, closureId } = request.params;
      return command(deps, request, reply, 200, (tx) => deleteClosure(tx, person, id, closureId));
    },
  );
}
