import { createPrismaClient } from '@studyspot/prisma';
import pg from 'pg';
import { connectDatabase, type Database } from '../../../db.ts';
import { makeTenant, type TestTenant } from '../../../testing/makeTenant.ts';
import { signUp, type TestPerson } from '../../../testing/signUp.ts';
import type { TestServer } from '../../../testing/startServer.ts';
import { makeHall, type Hall } from '../testing/makeHall.ts';
import { moveClock } from '../testing/moveClock.ts';
import type { Random } from './random.ts';

/** What one contestant was told. */
export type Told = { status: number; code: string | null; data: unknown };

/** Where a round is fought: a listening server, its database, people, and chance. */
export type Ring = {
  url: string;
  pool: pg.Pool;
  /** The sweeper's own way in, so that it can race too. */
  db: Database;
  people: readonly TestPerson[];
  owner: TestPerson;
  random: Random;
  hall: () => Promise<Hall>;
  moveClock: (to: string | Date) => Promise<void>;
  send: (
    person: TestPerson,
    method: 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body?: object,
    headers?: Record<string, string>,
  ) => Promise<Told>;
};

const PEOPLE = 10;

const errorCode = (reply: unknown): string | null => {
  const error = typeof reply === 'object' && reply !== null && Reflect.get(reply, 'error');
  const code = typeof error === 'object' && error !== null && Reflect.get(error, 'code');
  return typeof code === 'string' ? code : null;
};

const sendTo =
  (url: string): Ring['send'] =>
  async (person, method, path, body, headers) => {
    const reply = await fetch(`${url}/api${path}`, {
      method,
      headers: {
        ...person.headers,
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const json: unknown = await reply.json();
    const data = typeof json === 'object' && json !== null ? Reflect.get(json, 'data') : undefined;
    return { status: reply.status, code: errorCode(json), data };
  };

/** People and a tenant on a server that listens; `close` leaves server and database as they were. */
export async function openRing(server: TestServer, databaseUrl: string, random: Random) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  const db = connectDatabase(databaseUrl, 4);
  const prisma = createPrismaClient(pool);
  const tenant: TestTenant = await makeTenant(server);
  const people: TestPerson[] = [];
  for (let index = 0; index < PEOPLE; index += 1) {
    people.push(await signUp(server, { name: `Contestant ${index + 1}` }));
  }
  const ring: Ring = {
    url: server.url,
    pool,
    db,
    people,
    owner: tenant.owner,
    random,
    hall: () => makeHall(prisma, tenant.tenantId, { seats: 12 }),
    moveClock: (to) => moveClock(pool, to),
    send: sendTo(server.url),
  };
  const close = async () => {
    await db.close();
    await pool.end();
  };
  return { ring, close };
}
