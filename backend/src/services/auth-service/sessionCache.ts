import { hash } from 'node:crypto';
import type { Person } from '../../plugins/authentication.ts';
import type { KnownSession } from './socketSessions.ts';

/** How long a revocation that nobody announced (rows deleted by hand, another node) may go unnoticed. */
const LIFE_MS = 5_000;
const MAX_ENTRIES = 10_000;

type Entry = { person: Person; until: number };
export type Lookup = () => Promise<KnownSession | null>;

export type SessionCache = {
  /** The person of this credential, from memory if it was asked for a moment ago. */
  personOf: (credential: string, lookup: Lookup) => Promise<Person | null>;
  drop: (sessionId: string) => void;
};

/** Spares most requests two queries. Keeps hashes, so that a memory dump holds no usable token. */
export function createSessionCache(now: () => number = Date.now): SessionCache {
  const entries = new Map<string, Entry>();
  let drops = 0;

  function keep(key: string, entry: Entry) {
    if (entries.size >= MAX_ENTRIES) {
      const oldest = entries.keys().next();
      if (!oldest.done) entries.delete(oldest.value);
    }
    entries.set(key, entry);
  }

  return {
    personOf: async (credential, lookup) => {
      const key = hash('sha256', credential, 'base64');
      const known = entries.get(key);
      if (known && known.until > now()) return known.person;
      entries.delete(key);
      const dropsBefore = drops;
      const found = await lookup();
      if (!found) return null;
      // A session revoked while it was being looked up must not come to life here.
      if (drops === dropsBefore) {
        keep(key, {
          person: found.person,
          until: Math.min(now() + LIFE_MS, found.expiresAt.getTime()),
        });
      }
      return found.person;
    },
    drop: (sessionId) => {
      drops += 1;
      for (const [key, { person }] of entries)
        if (person.sessionId === sessionId) entries.delete(key);
    },
  };
}
