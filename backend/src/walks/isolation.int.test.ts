import type { InjectOptions } from 'fastify';
import { describe, expect } from 'vitest';
import { createPrismaClient } from '@studyspot/prisma';
import { walkTest } from './walkTest.ts';
import { documentedOperations, type Operation, registeredRoutes } from './operations.ts';
import { requestOf } from './requestOf.ts';
import { tableStates } from './tableStates.ts';
import { makeWorld, PRIVATE, type World } from './world.ts';

/** Published fields of published libraries, and what is nobody's. Everything else must refuse a stranger. */
const PUBLIC_READS = new Set([
  '/health',
  '/ready',
  '/api/libraries',
  '/api/libraries/{id}',
  '/api/libraries/{id}/seats',
  '/api/libraries/{id}/day',
  '/api/libraries/{id}/availability',
  '/api/libraries/{id}/fee-plans',
  '/api/test/socket-stats',
  '/api/test/mailbox',
  '/api/test/mailbox.html',
]);
/** Answers that hold only the caller's own things. */
const OWN_READS = new Set([
  '/api/me',
  '/api/bookings',
  '/api/notifications',
  '/api/auth/get-session',
  '/api/auth/list-sessions',
]);
/** What any signed-in person may do: it changes nothing of tenant A but a seat on public offer. */
const OPEN_WRITES = new Set(['/api/bookings', '/api/tenants']);
const isAuth = (path: string) => path.startsWith('/api/auth/');
/** Sockets' own test route: its rooms are tried in the socket service's tests. */
const isTestRoute = (path: string) => path.startsWith('/api/test/');

type Caller = { name: string; headers: Record<string, string> };

function callers(world: World): Caller[] {
  return [
    { name: 'nobody', headers: {} },
    { name: 'a student', headers: world.stranger.headers },
    { name: "tenant B's owner", headers: world.ownerB.headers },
  ];
}

const asCaller = (request: InjectOptions, caller: Caller): InjectOptions => ({
  ...request,
  headers: { ...request.headers, ...caller.headers },
});

const isExpectedToAnswer = (operation: Operation, caller: Caller, isDraft: boolean) => {
  if (operation.method !== 'GET') {
    return isAuth(operation.path) || (caller.name !== 'nobody' && OPEN_WRITES.has(operation.path));
  }
  if (OWN_READS.has(operation.path)) return true;
  return PUBLIC_READS.has(operation.path) && !(isDraft && operation.path.includes('{id}'));
};

describe('of tenant A nothing but the published fields of its published libraries reaches an outsider', () => {
  walkTest(
    'on any documented route, reading or writing',
    async ({ own: { server, database } }) => {
      const db = createPrismaClient(database.pool);
      const world = await makeWorld(server, db);
      const operations = (await documentedOperations(server.app)).filter(
        ({ path }) => !isTestRoute(path),
      );
      const faults: string[] = [];

      for (const operation of operations) {
        for (const libraryId of [world.published.libraryId, world.draft.libraryId]) {
          const isDraft = libraryId === world.draft.libraryId;
          const request = requestOf(operation, { ...world.known, libraryId });
          for (const caller of callers(world)) {
            if (isAuth(operation.path) && operation.method !== 'GET') continue;
            const title = `${operation.method} ${operation.path} as ${caller.name}${isDraft ? ' (draft)' : ''}`;
            const before = await tableStates(database.pool);
            const reply = await server.app.inject(asCaller(request, caller));
            const leaked = Object.entries(PRIVATE).filter(([, secret]) =>
              reply.body.includes(secret),
            );
            for (const [what] of leaked) faults.push(`${title}: shows ${what}`);

            if (isExpectedToAnswer(operation, caller, isDraft)) continue;
            if (![401, 403, 404].includes(reply.statusCode))
              faults.push(`${title}: ${reply.statusCode} ${reply.body.slice(0, 120)}`);
            if (JSON.stringify(await tableStates(database.pool)) !== JSON.stringify(before)) {
              faults.push(`${title}: changed a table`);
            }
          }
        }
      }
      expect(faults).toEqual([]);
      expect(operations.length).toBeGreaterThan(40);
    },
    300_000,
  );

  walkTest('and what is documented is all there is', async ({ own: { server } }) => {
    const documented = new Set(
      (await documentedOperations(server.app)).map(({ method, path }) => `${method} ${path}`),
    );
    const undocumented = registeredRoutes(server.app).filter(
      (route) =>
        / \/api\//.test(route) && !/^(HEAD|OPTIONS) /.test(route) && !documented.has(route),
    );
    expect(undocumented).toEqual([]);
  });

  walkTest(
    'while its owner does reach it, so that the walk means something',
    async ({ own: { server, database } }) => {
      const world = await makeWorld(server, createPrismaClient(database.pool));
      const reads = (await documentedOperations(server.app)).filter(
        ({ method, path }) => method === 'GET' && path.startsWith('/api/libraries/{id}'),
      );
      for (const operation of reads) {
        const reply = await server.app.inject({
          ...requestOf(operation, { ...world.known, libraryId: world.draft.libraryId }),
          headers: world.ownerA.headers,
        });
        expect([operation.path, reply.statusCode]).toEqual([operation.path, 200]);
      }
    },
  );
});
