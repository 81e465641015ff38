const configured: unknown = import.meta.env.VITE_API_URL;

/** Empty: the portal's own origin, whose server passes `/api` and `/socket.io` on. */
export const apiUrl = typeof configured === 'string' ? configured.replace(/\/$/, '') : '';

/** Hosted apart from the backend there is no shared cookie, so the session travels as a bearer token. */
export const usesBearerToken = apiUrl !== '';
