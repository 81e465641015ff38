/** Of one connection, whatever its transport. */
export const MESSAGES_PER_SECOND = 50;
export const MESSAGE_BURST = 100;
/** Messages let in and not answered yet: more arrive only from a client that does not wait for anything. */
export const MOST_WAITING = 100;
export const MAX_MESSAGE_BYTES = 64 * 1024;
/** For the other half of a closing handshake. */
export const CLOSE_TIMEOUT_MS = 2_000;
