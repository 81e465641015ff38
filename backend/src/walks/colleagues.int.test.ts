import { createPrismaClient } from '@studyspot/prisma';
import { expect } from 'vitest';
import { walkTest } from './walkTest.ts';
import { signUp } from '../testing/signUp.ts';
import { documentedOperations } from './operations.ts';
import { requestOf } from './requestOf.ts';
import { tableStates } from './tableStates.ts';
import { makeWorld, PRIVATE } from './world.ts';

/** Of the organisation they all belong to: its name, and of its libraries those they work in. */
const SHARED_READS = new Set(['/api/tenants/{id}', '/api/tenants/{id}/libraries']);
/** Open to anybody, or about nobody but the caller. */
const NOT_OF_THE_LIBRARY = /^\/(?:api\/(?:auth|test|me|notifications|invitations)|health|ready)/;
const ROLES = ['library_owner', 'staff', 'front_desk'] as const;

walkTest(
  'whoever works in one library of an organisation reaches nothing of another',
  async ({ own: { server, database } }) => {
    const db = createPrismaClient(database.pool);
    const world = await makeWorld(server, db);
    const { libraryId } = world.draft;
    const own = await db.library.create({
      data: {
        tenantId: world.tenantA,
        name: 'Their own',
        timeZone: 'Europe/London',
        currency: 'GBP',
        deskCode: 'OWN',
      },
    });
    const operations = (await documentedOperations(server.app)).filter(
      ({ path, method }) =>
        !NOT_OF_THE_LIBRARY.test(path) &&
        !SHARED_READS.has(path) &&
        (path.includes('{') || method === 'PATCH'),
    );
    const faults: string[] = [];
    for (const role of ROLES) {
      const colleague = await signUp(server);
      await db.member.create({
        data: {
          tenantId: world.tenantA,
          userId: colleague.userId,
          role,
          coversAll: false,
          libraries: { create: { libraryId: own.id } },
        },
      });
      for (const operation of operations) {
        const before = await tableStates(database.pool);
        const request = requestOf(operation, { ...world.known, libraryId });
        const headers = { ...request.headers, ...colleague.headers };
        const reply = await server.app.inject({ ...request, headers });
        const title = `${operation.method} ${operation.path} as ${role}`;
        for (const [what, secret] of Object.entries(PRIVATE))
          if (reply.body.includes(secret)) faults.push(`${title}: shows ${what}`);
        if (![403, 404].includes(reply.statusCode))
          faults.push(`${title}: ${reply.statusCode} ${reply.body.slice(0, 120)}`);
        if (JSON.stringify(await tableStates(database.pool)) !== JSON.stringify(before))
          faults.push(`${title}: changed a table`);
      }
      for (const path of SHARED_READS) {
        const url = path.replace('{id}', world.tenantA);
        const reply = await server.app.inject({ url, headers: colleague.headers });
        expect([url, reply.statusCode]).toEqual([url, 200]);
        expect(reply.body).not.toContain(PRIVATE.draftName);
      }
    }
    expect(faults).toEqual([]);
    expect(operations.length).toBeGreaterThan(25);
  },
  120_000,
);
