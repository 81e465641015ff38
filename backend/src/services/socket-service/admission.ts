import type { IncomingMessage } from 'node:http';
import { createTokenBucket } from './tokenBucket.ts';

/** What a client that is turned away is told to wait, in seconds; whoever comes back adds a jitter of its own. */
const RETRY_AFTER_SECONDS = 2;
/** How much of a second's connections may come at once. */
const BURST_SECONDS = 4;

export type Verdict = { retryAfterSeconds: number } | null;

/**
 * How fast a node takes new connections: a storm is answered cheaply and comes back later, instead of drowning those
 * that are in already. A node that is about to end takes none.
 */
export function createAdmission(perSecond: number) {
  const bucket = createTokenBucket({ perSecond, burst: perSecond * BURST_SECONDS });
  let isClosed = false;
  let refused = 0;

  return {
    /** Null: come in. */
    judge(): Verdict {
      if (!isClosed && bucket.take()) return null;
      refused += 1;
      return { retryAfterSeconds: RETRY_AFTER_SECONDS };
    },
    close() {
      isClosed = true;
    },
    isClosed: () => isClosed,
    refused: () => refused,
  };
}
export type Admission = ReturnType<typeof createAdmission>;

/** Does this request begin an Engine.IO session, rather than go on with one? */
export const isNewSession = ({ url = '' }: IncomingMessage): boolean => !/[?&]sid=./.test(url);
