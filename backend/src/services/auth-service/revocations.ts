export type RevokedSession = { sessionId: string };
export type RevocationListener = (revoked: RevokedSession) => void;

export type Revocations = {
  announce: RevocationListener;
  /** Tells of every session that ends before its time; answers how to stop listening. */
  onSessionRevoked: (listener: RevocationListener) => () => void;
};

/**
 * Within this process, at once. Other nodes hear of it by an event that the database writes with the
 * deletion (`session:revoked`) and announce it among themselves.
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
