import { createSocketClient } from '@studyspot/shared-events/client';
import { API_URL, usesBearer } from './apiUrl.ts';
import { bearerToken } from './bearer.ts';
const token = bearerToken();
/** The page's one connection. Socket.IO itself is loaded when somebody first holds it. */
export const socketClient = createSocketClient({
    ...(usesBearer && { url: API_URL }),
    ...(token !== undefined && { token }),
});
