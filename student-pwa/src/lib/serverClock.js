import { socketClient } from './socketClient.ts';
/** ms since the epoch by the server's clock: a wrong device clock changes nothing. */
export const serverNow = () => socketClient.serverNow();
export const sampleServerClock = (now, roundTripMs) => socketClient.noteServerTime(now, roundTripMs);
