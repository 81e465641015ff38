import type { Sql } from '../db.ts';
import { inTurn } from './inTurn.ts';

/** In the statement that reads what is to be remembered: what that statement saw. */
export const SNAPSHOT = `pg_current_snapshot()::text || ' ' || pg_postmaster_start_time()`;

export type Reading<Value> = {
  value: Value;
  /** `SNAPSHOT`, and the clock, as they stood. */
  snapshot: string;
  now: Date;
  /** When time alone makes it another one, as when a hold runs out; null: never. */
  until: Date | null;
};
export type Known<Value> = { value: Value; now: Date };

/**
 * Remembers what was read for as long as nothing at all was committed since, anywhere in the database: two statements
 * with the same snapshot see the same rows, whoever writes them and by whatever way. To know costs a statement of some
 * 30 µs, shared by all who ask for the same at the same time. Where there is always somebody writing it is read anew each time.
 */
export function createWhileUnchanged<Value>(sql: Sql, mostKeys: number) {
  type Entry = { known: Reading<Value> | undefined; ask: () => Promise<Known<Value> | undefined> };
  const entries = new Map<string, Entry>();

  async function isUnchanged({ snapshot, until }: Reading<Value>): Promise<Date | undefined> {
    const [row] = await sql<{ snapshot: string; now: Date }>({
      name: 'snapshot',
      text: `SELECT ${SNAPSHOT} AS snapshot, studyspot_now() AS now`,
      values: [],
    });
    return row?.snapshot === snapshot && (until === null || row.now < until) ? row.now : undefined;
  }

  function entryOf(key: string, read: () => Promise<Reading<Value> | undefined>): Entry {
    const entry: Entry = {
      known: undefined,
      ask: inTurn(async () => {
        const now = entry.known && (await isUnchanged(entry.known));
        if (entry.known && now) return { value: entry.known.value, now };
        entry.known = await read();
        if (!entry.known) entries.delete(key);
        return entry.known;
      }),
    };
    return entry;
  }

  /** `read` answers undefined for what is not there; that is not remembered. */
  return (key: string, read: () => Promise<Reading<Value> | undefined>) => {
    const entry = entries.get(key) ?? entryOf(key, read);
    // Written last, so that the one forgotten first is the one not asked for longest.
    entries.delete(key);
    entries.set(key, entry);
    const [oldest] = entries.keys();
    if (entries.size > mostKeys && oldest !== undefined) entries.delete(oldest);
    return entry.ask();
  };
}
export type WhileUnchanged<Value> = ReturnType<typeof createWhileUnchanged<Value>>;
