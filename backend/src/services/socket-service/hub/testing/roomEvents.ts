import type { RoomEvent } from '../roomEvent.ts';

const AT = '2026-11-20T10:00:00.000Z';
const LIBRARY_ID = '00000000-0000-7000-8000-000000000001';

type Where = { room?: string; epoch?: string };

/** One of which every one counts. */
export const streamEvent = (
  seq: number,
  { room = 'r', epoch = 'e', bytes = 0 }: Where & { bytes?: number } = {},
): RoomEvent => ({
  name: 'test:said',
  json: JSON.stringify('x'.repeat(Math.max(0, bytes - 2))),
  meta: { id: `${room}${epoch}${seq}`, room, epoch, seq, at: AT },
});

/** The whole day of a seat; a later one of the same seat says all. */
export const seatEvent = (
  seq: number,
  seat: number,
  { room = 'r', epoch = 'e', localDate = '2026-11-20' }: Where & { localDate?: string } = {},
): RoomEvent => ({
  name: 'seat:availability',
  json: JSON.stringify({
    libraryId: LIBRARY_ID,
    seatId: `00000000-0000-7000-8000-${String(seat).padStart(12, '0')}`,
    localDate,
    version: seq,
    busy: [],
  }),
  meta: { id: `${room}${epoch}${seq}`, room, epoch, seq, at: AT },
});
