import { createCallbacks } from './callbacks.ts';
import type { ConnectionState } from './socketClient.ts';

/** Holds the state and tells of changes; the object is replaced only when it differs. */
export function createConnectionState(serverNow: () => number) {
  const changed = createCallbacks<[]>();
  let heardAt: number | null = null;
  let state: ConnectionState = {
    status: 'connecting',
    lastTruthAt: null,
    refusal: null,
    userId: null,
  };

  return {
    get: () => state,
    onChange: changed.add,
    /** While live, every sign of life confirms what is shown. */
    heard() {
      if (state.status === 'live') heardAt = serverNow();
    },
    set(change: Partial<Omit<ConnectionState, 'lastTruthAt'>>) {
      const next = { ...state, ...change };
      if (
        next.status === state.status &&
        next.refusal === state.refusal &&
        next.userId === state.userId
      )
        return;
      if (next.status === 'live') heardAt = serverNow();
      state = { ...next, lastTruthAt: heardAt };
      changed.call();
    },
  };
}
