import { useNow } from '@studyspot/shared-ui';
import { socketClient } from '../lib/socket.ts';

/** Milliseconds by the server's clock, painted every so often: a wrong clock at the desk changes nothing. */
export const useServerNow = (everyMs = 1000): number => useNow(socketClient.serverNow, everyMs);

export const { serverNow } = socketClient;
