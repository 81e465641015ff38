import type { Denial } from './history.ts';

/** How long a revocation may take to be felt where it has no number to be measured by. */
export const REVOKED_WITHIN_MS = 1_000;

export type Showing = {
  seq: number;
  at: number;
  /** The event cannot have been committed before this. */
  committedAfter: number;
  /** When the connection that brought it was begun. */
  connectedAt: number;
  /** When the replay that brought it was asked for, if the client can tell. */
  askedAt: number | null;
};

/**
 * Was this shown although access had been taken away? By number where the revocation has one in the room; else what
 * was committed more than a second later must not come; and neither a connection nor a replay that is begun after
 * that second may bring anything at all. Answers why it is a leak.
 */
export function leakOf(denials: readonly Denial[], showing: Showing): string | null {
  const { seq, at, committedAfter, connectedAt, askedAt } = showing;
  for (const { committedBy, revokedAtSeq, until } of denials) {
    if (at >= until) continue;
    const limit = committedBy + REVOKED_WITHIN_MS;
    if (revokedAtSeq !== null && seq > revokedAtSeq)
      return `its number is above ${revokedAtSeq}, with which access ended`;
    if (revokedAtSeq === null && committedAfter > limit)
      return `it was committed ${committedAfter - committedBy} ms after access ended`;
    if (at <= limit) continue;
    if (connectedAt > limit)
      return `the connection was begun ${connectedAt - committedBy} ms after access ended`;
    if (askedAt !== null && askedAt > limit)
      return `the replay was asked for ${askedAt - committedBy} ms after access ended`;
  }
  return null;
}
