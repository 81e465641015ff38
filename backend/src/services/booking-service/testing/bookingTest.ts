import { createPrismaClient, type PrismaClient } from '@studyspot/prisma';
import { Booking, type Failure } from '@studyspot/shared-events';
import type pg from 'pg';
import { expect, inject } from 'vitest';
import { cloneTemplate } from '../../../../../prisma/tools/testDatabase.ts';
import { databaseTest } from '../../../../../prisma/tools/testFixtures.ts';
import { makeTenant, type TestTenant } from '../../../testing/makeTenant.ts';
import { signUp, type TestPerson } from '../../../testing/signUp.ts';
import { startServer, type TestServer } from '../../../testing/startServer.ts';
import { type Hall, makeHall } from './makeHall.ts';
import { moveClock } from './moveClock.ts';

/** A Monday, ten to ten in London: an hour and ten minutes before what most tests book. */
export const NOW = '2027-06-07T08:50:00Z';

export type Answer = {
  status: number;
  data: Booking;
  error: Failure['error'] & { details: Record<string, unknown> };
};

export type World = {
  server: TestServer;
  pool: pg.Pool;
  prisma: PrismaClient;
  tenant: TestTenant;
  student: TestPerson;
  other: TestPerson;
  hall: (overrides?: Parameters<typeof makeHall>[2]) => Promise<Hall>;
  call: (
    person: TestPerson | null,
    method: 'GET' | 'POST' | 'PATCH',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answer>;
};

function callerOf({ app }: TestServer): World['call'] {
  return async (person, method, path, body, headers) => {
    const reply = await app.inject({
      method,
      url: `/api${path}`,
      headers: {
        ...person?.headers,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { payload: JSON.stringify(body) }),
    });
    const { data, error } = reply.json();
    // Hot routes answer with text that no serialiser checks.
    if (data && 'ticketCode' in data) expect(Booking.parse(data)).toEqual(data);
    return { status: reply.statusCode, data, error };
  };
}

/** A file's own database and server, whose clock tests may move. */
const fileTest = databaseTest.extend('shared', { scope: 'file' }, async ({}, { onCleanup }) => {
  const database = await cloneTemplate(inject('templateUrl'));
  const server = await startServer({ databaseUrl: database.databaseUrl });
  onCleanup(async () => {
    await server.close();
    await database.drop();
  });
  const tenant = await makeTenant(server);
  const student = await signUp(server, { name: 'Stu Dent' });
  const other = await signUp(server, { name: 'Ann Other' });
  const prisma = createPrismaClient(database.pool);
  return { server, pool: database.pool, prisma, tenant, student, other };
});

/** Each test starts at `NOW` without anybody's bookings. */
export const bookingTest = fileTest.extend('world', async ({ shared }): Promise<World> => {
  const { server, pool, prisma, tenant } = shared;
  await moveClock(pool, NOW);
  await pool.query(
    'TRUNCATE claim, booking, outbox, event_log, audit_entry, notification, idempotency_key',
  );
  return {
    ...shared,
    hall: (overrides) => makeHall(prisma, tenant.tenantId, overrides),
    call: callerOf(server),
  };
});
