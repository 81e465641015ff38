import { setTimeout } from 'node:timers/promises';
import type { Position } from '@studyspot/shared-events';
import type { RoomEvent } from './roomEvent.ts';

export type RoomStreamPorts = {
  handOut: (event: RoomEvent) => void;
  /** The events of this room after one number and before another, from the log. */
  missing: (room: string, after: number, before: number) => Promise<RoomEvent[]>;
  failed: (error: unknown) => void;
};

const RETRY_MS = 250;

/**
 * One room on this node: hands out its events strictly in order, each number once, and reads the log when one is
 * missing. Until it knows where the room stands it keeps what comes.
 */
export function createRoomStream(
  room: string,
  { handOut: send, missing, failed }: RoomStreamPorts,
) {
  let position: Position | undefined;
  let queue: RoomEvent[] = [];
  let isFilling = false;

  function handOut(event: RoomEvent) {
    const { epoch, seq } = event.meta;
    if (position && position.epoch === epoch && seq <= position.seq) return;
    position = { epoch, seq };
    send(event);
  }

  const leavesGap = ({ meta }: RoomEvent) =>
    position !== undefined && meta.epoch === position.epoch && meta.seq > position.seq + 1;

  async function fill() {
    isFilling = true;
    for (let next = queue[0]; next && position; next = queue[0]) {
      if (leavesGap(next)) {
        try {
          // Older than the log reaches: the clients see the jump and are told to load a snapshot.
          (await missing(room, position.seq, next.meta.seq)).forEach(handOut);
        } catch (error) {
          failed(error);
          await setTimeout(RETRY_MS);
          continue;
        }
      }
      queue.shift();
      handOut(next);
    }
    isFilling = false;
  }

  return {
    push(event: RoomEvent) {
      if (position && queue.length === 0 && !leavesGap(event)) return handOut(event);
      queue.push(event);
      if (position && !isFilling) void fill();
    },
    /** The room stands here: everything up to it is history, what waited after it goes out. */
    start(at: Position) {
      if (position) return;
      position = at;
      void fill();
    },
    position: () => position,
    close() {
      queue = [];
    },
  };
}
export type RoomStream = ReturnType<typeof createRoomStream>;
