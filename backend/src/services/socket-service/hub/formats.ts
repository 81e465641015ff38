import type { EventMeta } from '@studyspot/shared-events';
import type { RoomEvent } from './roomEvent.ts';

/** How a transport writes an event. */
export type Format = 'socketIo' | 'native';

/** `after`: see `EventMeta`. */
const metaOf = (meta: EventMeta, after: number | undefined) =>
  JSON.stringify(after === undefined ? meta : { ...meta, after });

const WRITERS = {
  /** Engine.IO message (4), Socket.IO event (2) of the main namespace. */
  socketIo: ({ name, json, meta }: RoomEvent, after?: number) =>
    `42[${JSON.stringify(name)},${json},${metaOf(meta, after)}]`,
  native: ({ name, json, meta }: RoomEvent, after?: number) =>
    `{"t":"ev","name":${JSON.stringify(name)},"payload":${json},"meta":${metaOf(meta, after)}}`,
} satisfies Record<Format, (event: RoomEvent, after?: number) => string>;

export const eventText = (format: Format, event: RoomEvent, after?: number): string =>
  WRITERS[format](event, after);
