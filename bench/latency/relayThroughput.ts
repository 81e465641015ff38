import { join } from 'node:path';
import { libraryRoom } from '@studyspot/shared-events';
import type pg from 'pg';
import { say } from '../../scripts/supervisor/step.ts';
import { startChild } from '../harness/child.ts';
import type { BenchDatabases } from '../harness/database.ts';
import { EVENT_NAME } from '../harness/event.ts';
import { interleave } from '../harness/interleave.ts';
import { createLibrary } from '../harness/library.ts';
import { roundsOf } from '../harness/options.ts';
import type { BenchOptions, Contender, Panel } from '../harness/types.ts';
import { startClients } from '../harness/wire/clients.ts';

const ROWS = 20_000;
const BATCH = 500;

const FILL = `
  INSERT INTO outbox (name, rooms, payload)
  SELECT $1, $2, jsonb_build_object('n', 1000000 + n, 'pad', repeat('x', 90)) FROM generate_series(1, $3::int) AS n`;
const fill = (pool: pg.Pool, rooms: string[]) => pool.query(FILL, [EVENT_NAME, rooms, ROWS]);

/** The limit: rows moved from the outbox to the log by SQL alone, numbered by one sequence and read by nobody. */
const MOVE = `
  WITH taken AS (
    DELETE FROM outbox WHERE position = ANY (ARRAY(SELECT position FROM outbox ORDER BY position LIMIT ${BATCH}))
    RETURNING position, id, name, rooms, payload)
  INSERT INTO event_log (room, seq, event_id, name, payload, log_position)
  SELECT rooms[1], position, id, name, payload, nextval('event_log_position_seq') FROM taken ORDER BY position
  RETURNING room, seq, event_id, name, payload, at`;

const perSecond = (startedAt: number) => ({
  eventsPerSecond: ROWS / ((performance.now() - startedAt) / 1_000),
});

/** A node of its own, with one client that hears the first of the rooms. */
async function openRelay({ fresh }: BenchDatabases, name: string, roomCount: number) {
  const { databaseUrl, pool } = await fresh();
  const env = { DATABASE_URL: databaseUrl };
  const node = await startChild(join(import.meta.dirname, 'programs', 'node.ts'), { env });
  const libraries: string[] = [];
  for (let room = 0; room < roomCount; room += 1) libraries.push(await createLibrary(pool));
  const [libraryId = ''] = libraries;
  const clients = await startClients();
  const port = await node.ask<number>('port');
  await clients.gather({ port, language: 'socket.io', libraryId, count: 1, reads: true });
  const contender: Contender = {
    name,
    role: 'product',
    async measure() {
      await fill(pool, libraries.map(libraryRoom));
      const startedAt = performance.now();
      await node.ask('wake');
      await clients.receive(ROWS);
      return perSecond(startedAt);
    },
  };
  return { contender, stop: () => Promise.all([node.stop(), clients.stop()]) };
}

async function bareMove({ fresh }: BenchDatabases): Promise<Contender> {
  const { pool } = await fresh();
  return {
    name: 'the rows moved by SQL alone',
    role: 'limit',
    async measure() {
      await fill(pool, ['nobody']);
      const startedAt = performance.now();
      const move = () => pool.query({ name: 'move', text: MOVE });
      while ((await move()).rowCount === BATCH);
      return perSecond(startedAt);
    },
  };
}

/** How fast a relay works off an outbox that is full. */
export async function relayThroughput(
  databases: BenchDatabases,
  options: BenchOptions,
): Promise<Panel> {
  const title = `Relay, ${ROWS.toLocaleString('en-GB')} events waiting in the outbox`;
  say(`  ${title}`);
  const [one, three] = await Promise.all([
    openRelay(databases, 'StudySpot, to one room', 1),
    openRelay(databases, 'StudySpot, each to three rooms', 3),
  ]);
  const limit = await bareMove(databases);
  try {
    return {
      title,
      metric: 'eventsPerSecond',
      unit: 'events/s, until the client has the last one',
      rounds: await interleave([one.contender, three.contender, limit], roundsOf(options, 3)),
      goals: [
        { title: 'events/s to one room', of: one.contender.name, atLeast: 20_000 },
        { title: 'to one room ÷ SQL alone', of: one.contender.name, per: limit.name },
      ],
    };
  } finally {
    await Promise.all([one.stop(), three.stop()]);
  }
}
