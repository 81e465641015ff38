import { useNow } from '@studyspot/shared-ui';
import { serverNow } from '../lib/serverClock.ts';
/** The server's time in ms, renewed every so often; always read from the clock, never counted. */
export const useServerNow = (everyMs = 1000) => useNow(serverNow, everyMs);
