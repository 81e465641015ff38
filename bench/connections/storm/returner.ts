import { setTimeout as pause } from 'node:timers/promises';
import { createBackOff } from '@studyspot/shared-events/client/backOff';
import type { RoomPosition, SyncedRoom } from '@studyspot/shared-events';
import { openWire, type Wire } from '../../harness/wire/wire.ts';

/** How a client of one transport words its requests, and reads the answers. */
export type Speech = {
  path: string;
  protocol?: string;
  greeting?: string;
  /** Answers what is not about rooms; true when the room may be asked for. */
  greeted: (text: string, wire: Wire) => boolean;
  join: string;
  sync: (from: RoomPosition) => string;
  /** The rooms of an answer to `join` or `sync`; undefined for any other text. */
  rooms: (text: string) => RoomPosition[] | SyncedRoom[] | undefined;
};

const SEQ = /"seq":(\d+)/;
const isSynced = (room: RoomPosition | SyncedRoom): room is SyncedRoom => 'outcome' in room;

/**
 * A client that knows where it stands: subscribes, asks for what it missed, and shows each number once. What it has
 * shown is all it keeps.
 */
export function createReturner(port: number, speech: Speech, tally: { refused: number }) {
  let wire: Wire | undefined;
  let position: RoomPosition | undefined;
  const seen = new Set<number>();
  let twice = 0;
  let early: number[] = [];
  let isCaughtUp = false;

  function show(seq: number) {
    if (seen.has(seq)) twice += 1;
    seen.add(seq);
    if (position) position = { ...position, seq: Math.max(position.seq, seq) };
  }

  /** Subscribed first: what comes before the answer waits for it, and then what is old is dropped. */
  function heard(seq: number) {
    if (!isCaughtUp) early.push(seq);
    else if (seq > (position?.seq ?? 0)) show(seq);
  }

  function answered([room]: RoomPosition[] | SyncedRoom[], open: Wire, done: () => void) {
    if (!room) throw new Error('an answer without a room');
    if (isSynced(room)) {
      if (room.outcome !== 'events') throw new Error(`sync was answered by ${room.outcome}`);
      for (const { meta } of room.events) show(meta.seq);
      if (room.more && position) return open.send(speech.sync(position));
    } else if (position && room.seq > position.seq) return open.send(speech.sync(position));
    else position ??= { room: room.room, epoch: room.epoch, seq: room.seq };
    isCaughtUp = true;
    early.filter((seq) => seq > (position?.seq ?? 0)).forEach(show);
    early = [];
    return done();
  }

  function attempt(): Promise<boolean> {
    isCaughtUp = false;
    return new Promise((resolve) => {
      const { path, protocol, greeting } = speech;
      openWire(
        { port, path, textLimit: Infinity, ...(protocol ? { protocol } : {}) },
        {
          opened(open) {
            wire = open;
            if (greeting) open.send(greeting);
          },
          text(text, open) {
            if (speech.greeted(text, open)) open.send(speech.join);
            const rooms = speech.rooms(text);
            if (rooms) return answered(rooms, open, () => resolve(true));
            if (text.includes('"bench:said"')) heard(Number(SEQ.exec(text)?.[1]));
          },
          long: () => undefined,
          ended: () => resolve(false),
        },
      );
    });
  }

  return {
    /**
     * Until it is in the room and has all it missed; whoever is refused waits as the portals do. Answers how long the
     * attempt took that succeeded, in seconds. `waits`: before the first one too.
     */
    async comeIn(waits: boolean): Promise<number> {
      const backOff = createBackOff();
      if (waits) await pause(backOff.nextMs());
      for (;;) {
        const startedAt = performance.now();
        if (await attempt()) return (performance.now() - startedAt) / 1_000;
        tally.refused += 1;
        await pause(backOff.nextMs());
      }
    },
    cut: () => wire?.cut(),
    /** Numbers shown so far, and how often one came again. */
    shown: () => ({ count: seen.size, last: position?.seq ?? 0, twice }),
  };
}
export type Returner = ReturnType<typeof createReturner>;
