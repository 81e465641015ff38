import { createSocketClient } from '@studyspot/shared-events/client';
import { apiUrl } from './apiUrl.ts';
import { readToken } from './sessionToken.ts';

const token = readToken();

/** The one connection of this tab; it opens when a component asks for it. */
export const socketClient = createSocketClient({
  ...(apiUrl !== '' && { url: apiUrl }),
  ...(token !== null && { token }),
});
