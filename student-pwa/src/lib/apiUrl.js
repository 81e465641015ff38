/** Empty: our own origin, which passes /api and /socket.io on. */
export const API_URL = (import.meta.env.VITE_API_URL ?? '').replace(/\/$/, '');
/** On another site a third-party cookie would not come along. */
export const usesBearer = API_URL !== '';
