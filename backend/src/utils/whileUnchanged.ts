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
 * with the same snapshot see the same rows, whoever writes them and by whatever way. To know costs one small statement,
 * shared by all who ask at about the same time. While somebody is always writing it reads anew each time.
 */
export function createWhileUnchanged<Value>(sql: Sql, mostKeys: number) {
  type Entry = { known: Reading<Value> | undefined; ask: () => Promise<Known<Value> | undefined> };
  const entries = new Map<string, Entry>();

  const look = inTurn(() =>
    sql<{ snapshot: string; now: Date }>({
      name: 'snapshot',
      text: `SELECT ${SNAPSHOT} AS snapshot, studyspot_now() AS now`,
      values: [],
    }),
  );

  /** If it still holds: the clock as it stands now. */
  async function stillHolds({ snapshot, until }: Reading<Value>): Promise<Date | undefined> {
    const [present] = await look();
    if (present?.snapshot !== snapshot) return undefined;
    return until === null || present.now < until ? present.now : undefined;
  }

  function entryOf(key: string, read: () => Promise<Reading<Value> | undefined>): Entry {
    const entry: Entry = {
      known: undefined,
      ask: inTurn(async () => {
        const now = entry.known && (await stillHolds(entry.known));
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
