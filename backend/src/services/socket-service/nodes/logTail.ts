import * as z from 'zod/mini';
import { EventMeta } from '@studyspot/shared-events';
import { parseJson } from '../../../utils/parseJson.ts';
import type { RoomEvent } from '../hub/roomEvent.ts';

/** A stretch of the log: everything after one position up to another. */
export type Stretch = { from: number; to: number; events: RoomEvent[] };

const Wire = z.object({
  from: z.number(),
  to: z.number(),
  events: z.array(z.object({ name: z.string(), json: z.string(), meta: EventMeta })),
});

/** A longer one is cheaper read from the log by each node than parsed by each in one go. */
const MOST_BYTES = 1024 * 1024;

/** Undefined for one that is too long to be said. */
export function writeStretch(stretch: Stretch): string | undefined {
  const bytes = stretch.events.reduce((sum, { json }) => sum + json.length, 0);
  return bytes > MOST_BYTES ? undefined : JSON.stringify(stretch);
}

/** Undefined for what another version of this program may have meant. */
export function readStretch(text: string): Stretch | undefined {
  const parsed = Wire.safeParse(parseJson(text));
  return parsed.success ? parsed.data : undefined;
}

/** More than this waiting is dropped: the log is read instead. */
const MOST_WAITING = 200;

/** What the relay's node has said of the log and this one has not taken in yet. */
export function createInbox(wake: () => void) {
  let waiting: Stretch[] = [];
  return {
    put(stretch: Stretch) {
      waiting.push(stretch);
      if (waiting.length > MOST_WAITING) waiting = [];
      wake();
    },
    take: (): Stretch | undefined => waiting.shift(),
  };
}
export type Inbox = ReturnType<typeof createInbox>;
