import { socketClient } from './socketClient.ts';

/** ms since the epoch by the server's clock: a wrong device clock changes nothing. */
export const serverNow = (): number => socketClient.serverNow();

export const sampleServerClock = (now: string, roundTripMs: number): void =>
  socketClient.noteServerTime(now, roundTripMs);
