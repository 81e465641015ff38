import {
  CreateLibraryBody,
  Id,
  Library,
  LibraryPage,
  OptionalVersionBody,
  PageQuery,
  PatchLibraryBody,
  success,
} from '@studyspot/shared-events';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { typed } from '../../app.ts';
import { sqlOnPool } from '../../db.ts';
import type { Deps } from '../../deps.ts';
import { requirePerson } from '../../plugins/authentication.ts';
import { command } from '../../utils/command.ts';
import { createLibrary } from './createLibrary.ts';
import { deleteLibrary } from './deleteLibrary.ts';
import { patchLibrary } from './patchLibrary.ts';
import { publishLibrary, unpublishLibrary } from './publishLibrary.ts';
import { tenantLibraries } from './tenantLibraries.ts';

const tags = ['libraries'];
const params = z.object({ id: Id });
const library = { 200: success(Library) };

/** A library's life, for the members of its tenant. */
export async function libraryRoutes(app: FastifyInstance, { deps }: { deps: Deps }) {
  typed(app).get(
    '/api/tenants/:id/libraries',
    { schema: { tags, params, querystring: PageQuery, response: { 200: success(LibraryPage) } } },
    async (request) => {
      const person = requirePerson(request);
      const { prisma, pool } = deps.db;
      return {
        success: true as const,
        data: await tenantLibraries(
          prisma,
          sqlOnPool(pool),
          person,
          request.params.id,
          request.query,
        ),
      };
    },
  );

  typed(app).post(
    '/api/libraries',
    { schema: { tags, body: CreateLibraryBody, response: { 201: success(Library) } } },
    async (request, reply) => {
      const person = requirePerson(request);
      return command(deps, request, reply, 201, (tx) => createLibrary(tx, person, request.body));
    },
  );

  typed(app).patch(
    '/api/libraries/:id',
    { schema: { tags, params, body: PatchLibraryBody, response: library } },
    async (request, reply) => {
      const person = requirePerson(request);
      return command(deps, request, reply, 200, (tx) =>
        patchLibrary(tx, person, request.params.id, request.body),
      );
    },
  );

  typed(app).delete(
    '/api/libraries/:id',
    { schema: { tags, params, response: { 200: success(z.object({ id: Id })) } } },
    async (request, reply) => {
      const person = requirePerson(request);
      return command(deps, request, reply, 200, (tx) =>
        deleteLibrary(tx, person, request.params.id),
      );
    },
  );

  typed(app).post(
    '/api/libraries/:id/publish',
    { schema: { tags, params, body: OptionalVersionBody, response: library } },
    async (request, reply) => {
      const person = requirePerson(request);
      const { id } = request.params;
      return command(deps, request, reply, 200, (tx) =>
        publishLibrary(tx, person, id, request.body?.version),
      );
    },
  );

  typed(app).post(
    '/api/libraries/:id/unpublish',
    { schema: { tags, params, body: OptionalVersionBody, response: library } },
    async (request, reply) => {
      const person = requirePerson(request);
      const { id } = request.params;
      return command(deps, request, reply, 200, (tx) =>
        unpublishLibrary(tx, person, id, request.body?.version),
      );
    },
  );
}
