import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { v7 } from '../../../backend/src/utils/uuid.ts';
import type { CommitEntry, CommitLog } from './commitLog.ts';
import type { PlannedEvent, PlannedWrite } from './planWrite.ts';

export type WritePorts = {
  pool: pg.Pool;
  commits: CommitLog;
  now: () => number;
};

type Written = { id: string; event: PlannedEvent; payload: unknown };

const STATE_DAY = '2026-11-20';
const INSERT = `
  INSERT INTO outbox (id, name, rooms, payload)
  SELECT id, name, string_to_array(rooms, ' '), payload
  FROM unnest($1::uuid[], $2::text[], $3::text[], $4::jsonb[]) AS event (id, name, rooms, payload)`;

/** Numbers what is said, and the versions of each seat's day. */
export function createPayloads() {
  const versions = new Map<string, number>();
  let said = 0;
  return ({ rooms, seatId, bytes }: PlannedEvent): unknown => {
    const ballast = 'x'.repeat(bytes);
    if (seatId === null) return { n: (said += 1), ballast };
    const version = (versions.get(seatId) ?? 0) + 1;
    versions.set(seatId, version);
    const libraryId = rooms[0]?.split(':')[1];
    return { libraryId, seatId, localDate: STATE_DAY, version, busy: [], ballast };
  };
}

async function insert(client: pg.PoolClient, written: Written[]) {
  await client.query(INSERT, [
    written.map(({ id }) => id),
    written.map(({ event }) => event.name),
    written.map(({ event }) => event.rooms.join(' ')),
    written.map(({ payload }) => JSON.stringify(payload)),
  ]);
}

export type Outcome = { events: number[]; wasCommitted: boolean | null };

/** One transaction of the plan; whatever becomes of it stands in the commit log. */
export async function write(
  { pool, commits, now }: WritePorts,
  plan: PlannedWrite,
  payloadOf: (event: PlannedEvent) => unknown,
): Promise<Outcome> {
  const written = plan.events.map((event) => ({ id: v7(), event, payload: payloadOf(event) }));
  const entries = written.map(({ id, event }) => commits.begin(id, event.rooms));
  const end = (wasCommitted: boolean | null): Outcome => {
    entries.forEach((entry: CommitEntry) => commits.ended(entry, wasCommitted));
    return { events: entries.map(({ event }) => event), wasCommitted };
  };

  let client: pg.PoolClient;
  try {
    client = await pool.connect();
  } catch {
    return end(false);
  }
  // The server may go while the transaction only waits: the next statement says so.
  const ignore = () => undefined;
  client.on('error', ignore);
  const release = (broken?: Error) => {
    client.off('error', ignore);
    client.release(broken);
  };
  // Until the commit is sent, a broken connection means that it never will be.
  let isSent = false;
  try {
    await client.query('BEGIN');
    await insert(client, written);
    if (plan.holdMs > 0) await pause(plan.holdMs);
    if (plan.fate === 'roll back') {
      await client.query('ROLLBACK');
      release();
      return end(false);
    }
    isSent = true;
    for (const entry of entries) commits.committing(entry, now());
    const { command } = await client.query('COMMIT');
    release();
    // PostgreSQL answers ROLLBACK to the COMMIT of a transaction that had failed.
    return end(command === 'COMMIT');
  } catch (error) {
    release(error instanceof Error ? error : new Error('the transaction broke'));
    return end(isSent ? null : false);
  }
}
