import type { Config } from './config.ts';
import type { Database } from './db.ts';

/** What a service needs to do its work; small, so that a test can pass a literal. */
export type Deps = {
  config: Config;
  db: Database;
  /** Tells the relay, after a commit, that the outbox has rows. Best effort: the relay polls as well. */
  wakeRelay: () => void;
};
