import type { ErrorCode } from '@studyspot/shared-events';
import type { RoomEvent } from '../hub/roomEvent.ts';
import type { CaughtUp } from '../log/sync.ts';

export const frame = (t: string, fields: object = {}): string => JSON.stringify({ t, ...fields });

export const okFrame = (id: number | undefined, fields: object = {}): string =>
  frame('ok', { id, ...fields });
export const errorFrame = (id: number | undefined, code: ErrorCode): string =>
  frame('err', { id, code });

const eventJson = ({ name, json, meta }: RoomEvent) =>
  `{"name":${JSON.stringify(name)},"payload":${json},"meta":${JSON.stringify(meta)}}`;

function roomJson(answer: CaughtUp): string {
  if (answer.outcome !== 'events') return JSON.stringify(answer);
  const { events, ...rest } = answer;
  const head = JSON.stringify(rest).slice(0, -1);
  return `${head},"events":[${events.map(eventJson).join(',')}]}`;
}

/** The payloads stay the text that the log holds. */
export const syncedFrame = (id: number, rooms: CaughtUp[]): string =>
  `{"t":"ok","id":${id},"rooms":[${rooms.map(roomJson).join(',')}]}`;
