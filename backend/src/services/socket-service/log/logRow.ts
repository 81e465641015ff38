import type { LoggedEvent } from '@studyspot/shared-events';
import { payloadOf, type RoomEvent } from '../hub/roomEvent.ts';

/** A row of the event log as pg gives it: positions and numbers are bigints there, the payload is read as text. */
export type LogRow = {
  epoch: string;
  room: string;
  seq: string;
  event_id: string;
  name: string;
  json: string;
  at: Date;
};

/** To be selected from `event_log` beside `epoch`. */
export const LOG_COLUMNS = 'room, seq, event_id, name, payload::text AS json, at';

export const toRoomEvent = ({
  epoch,
  room,
  seq,
  event_id: id,
  name,
  json,
  at,
}: LogRow): RoomEvent => ({
  name,
  json,
  meta: { id, room, epoch, seq: Number(seq), at: at.toISOString() },
});

export const toLoggedEvent = (event: RoomEvent): LoggedEvent => ({
  name: event.name,
  payload: payloadOf(event),
  meta: event.meta,
});
