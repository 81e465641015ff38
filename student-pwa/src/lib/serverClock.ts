import { socketClient } from './socketClient.ts';
import { readStored, writeStored } from './storage.ts';

const KEY = 'clockOffsetMs';
/** So uncertain that the first real measurement takes its place. */
const GUESS_ROUND_TRIP_MS = 60_000;
const WORTH_KEEPING_MS = 250;
/** An HTTP date counts whole seconds. */
const DATE_HEADER_DOUBT_MS = 1_000;

/** ms since the epoch by the server's clock: a wrong device clock changes nothing. */
export const serverNow = (): number => socketClient.serverNow();

/** How far the device was off when last seen: a hold must not look over before the server is heard again. */
const kept = readStored(KEY);
let keptOffsetMs = typeof kept === 'number' ? kept : 0;
if (keptOffsetMs !== 0) {
  const guess = Date.now() + keptOffsetMs - GUESS_ROUND_TRIP_MS / 2;
  socketClient.noteServerTime(new Date(guess).toISOString(), GUESS_ROUND_TRIP_MS);
}

/** An answer's own `now`, or the date that every answer carries. */
export function sampleServerClock(
  now: string | undefined,
  headers: Headers,
  roundTripMs: number,
): void {
  const date = headers.get('date');
  if (now !== undefined) socketClient.noteServerTime(now, roundTripMs);
  else if (date !== null) {
    socketClient.noteServerTime(date, roundTripMs + DATE_HEADER_DOUBT_MS);
  }
  const offsetMs = Math.round(serverNow() - Date.now());
  if (Math.abs(offsetMs - keptOffsetMs) < WORTH_KEEPING_MS) return;
  keptOffsetMs = offsetMs;
  writeStored(KEY, offsetMs);
}
