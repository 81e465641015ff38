import type { LoggedEvent, SyncedRoom } from '../../events.ts';
import { createRoomTracker } from '../roomTracker.ts';
import { createSeenIds } from '../seenIds.ts';

export const ROOMS = ['library:a', 'library:b', 'tenant:c'];
const PAGE = 3;
export const REPLAY_LIMIT = 40;

/** A server with a log, and a client behind a connection that breaks, drops and repeats. */
export function createModel() {
  const logs = new Map<string, LoggedEvent[]>(ROOMS.map((room) => [room, []]));
  const onTheWire: LoggedEvent[] = [];
  const seen = createSeenIds(10_000);
  const shown: string[] = [];
  const applied: LoggedEvent[] = [];
  const resyncs: string[] = [];
  let ids = 0;
  let connected = false;
  const logOf = (room: string) => logs.get(room) ?? [];
  const endOf = (room: string) => logOf(room).length;
  const positionOf = (room: string) => ({ room, epoch: 'e', seq: endOf(room) });

  const tracker = createRoomTracker({
    deliver: (event, again) => {
      const isNew = seen.add(event.meta.id);
      if (isNew) shown.push(event.meta.id);
      if (isNew || again) applied.push(event);
    },
    fellBehind: () => undefined,
    resync: (room) => resyncs.push(room),
    refused: () => undefined,
  });

  function answer({ room, seq }: { room: string; seq: number }): SyncedRoom {
    if (endOf(room) - seq > REPLAY_LIMIT) return { ...positionOf(room), outcome: 'resync' };
    const events = logOf(room).slice(seq, seq + PAGE);
    const reached = seq + events.length;
    return {
      room,
      outcome: 'events',
      events,
      epoch: 'e',
      seq: reached,
      more: reached < endOf(room),
    };
  }

  const model = {
    tracker,
    shown,
    applied,
    resyncs,
    logs,
    commit(inRooms: number[]) {
      const id = `event-${(ids += 1)}`;
      for (const room of new Set(inRooms.flatMap((index) => ROOMS[index % ROOMS.length] ?? []))) {
        const meta = { id, room, epoch: 'e', seq: endOf(room) + 1, at: '2026-11-20T10:00:00.000Z' };
        const event = { name: 'test:said', payload: null, meta };
        logOf(room).push(event);
        if (connected) onTheWire.push(event);
      }
    },
    arrive(count: number, fate: 'ok' | 'lost' | 'twice') {
      for (const event of onTheWire.splice(0, count)) {
        if (fate !== 'lost') tracker.received(event);
        if (fate === 'twice') tracker.received(event);
      }
    },
    connect() {
      if (connected) return;
      connected = true;
      for (const room of ROOMS) tracker.joined(positionOf(room));
    },
    disconnect() {
      connected = false;
      onTheWire.length = 0;
      tracker.disconnected();
    },
    /** The answers are made now and arrive after whatever happens `meanwhile`. */
    sync(meanwhile: () => void = () => undefined) {
      if (!connected) return;
      const answers = tracker.toSync(50).map(answer);
      meanwhile();
      if (connected) answers.forEach(tracker.synced);
    },
    settle() {
      model.connect();
      model.arrive(Infinity, 'ok');
      // What was lost without anything after it shows only by the next position.
      model.disconnect();
      model.connect();
      for (let round = 0; tracker.isBehind(); round += 1) {
        if (round > 200) throw new Error('never catches up');
        model.sync();
      }
    },
  };
  model.connect();
  return model;
}
export type Model = ReturnType<typeof createModel>;
