export type RevokedSession = { sessionId: string; userId: string };
export type RevocationListener = (revoked: RevokedSession) => void;

export type Revocations = {
  announce: RevocationListener;
  /** Tells of every session that ends before its time; answers how to stop listening. */
  onSessionRevoked: (listener: RevocationListener) => () => void;
};

/**
 * Within this process. Past one node `announce` also goes to the others, and what they announce is
 * handed to the same listeners.
 */
export function createRevocations(): Revocations {
  const listeners = new Set<RevocationListener>();
  return {
    announce: (revoked) => {
      for (const listener of listeners) listener(revoked);
    },
    onSessionRevoked: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
