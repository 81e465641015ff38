import type { LoggedEvent } from '@studyspot/shared-events';

/** A row of the event log as pg gives it; positions and numbers are bigints there. */
export type LogRow = {
  epoch: string;
  room: string;
  seq: string;
  event_id: string;
  name: string;
  payload: unknown;
  at: Date;
};

export const toLoggedEvent = ({
  epoch,
  room,
  seq,
  event_id: id,
  name,
  payload,
  at,
}: LogRow): LoggedEvent => ({
  name,
  payload,
  meta: { id, room, epoch, seq: Number(seq), at: at.toISOString() },
});
