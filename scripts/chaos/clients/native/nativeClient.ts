import { type EventMeta, parseRoom, type RoomPosition } from '@studyspot/shared-events';
import type { ChaosClient, ClientParts } from '../chaosClient.ts';
import { createTrace } from '../trace.ts';
import type { ServerFrame } from './frames.ts';
import { createNativeConnection } from './nativeConnection.ts';
import { createNativeLibraries } from './nativeLibraries.ts';
import { createNativeRooms } from './nativeRooms.ts';
import { createRequests } from './requests.ts';

const ASK_AGAIN_AFTER_MS = 1_000;
const ROOMS_A_REQUEST = 50;
const PRIED_WITHIN_MS = 2_000;

/** A plain client of the native gateway, and a curious one: it asks for what it may have lost the right to. */
export function nativeClient(parts: ClientParts): ChaosClient {
  const { listener, gate, record, access, now } = parts;
  const roomIndex = parts.rooms.indexOf;
  const trace = createTrace(now);
  let shown = new Set<number>();
  let token = parts.token;
  let isUp = false;
  let isSyncing = false;
  let lastClose = 0;

  const showing = ({ id, room, seq }: EventMeta, askedAt: number | null) => ({
    at: now(),
    room: roomIndex(room),
    seq,
    event: parts.events.indexOf(id),
    askedAt,
  });

  const rooms = createNativeRooms({
    show(meta, askedAt) {
      const told = showing(meta, askedAt);
      // One event id is shown once, through whichever room it came first.
      if (shown.has(told.event)) return;
      shown.add(told.event);
      record.add({ kind: 'shown', ...told, after: meta.after ?? null });
    },
    overheard: (meta, askedAt) => record.add({ kind: 'overheard', ...showing(meta, askedAt) }),
    began: ({ room, seq }) => record.add({ kind: 'began', at: now(), room: roomIndex(room), seq }),
    resync: (room) => record.add({ kind: 'resync', at: now(), room: roomIndex(room) }),
    revoked,
    fellBehind: () => setImmediate(sync),
  });

  const connection = createNativeConnection(
    { port: gate.port, token: () => token },
    {
      frame: take,
      down(code) {
        isUp = isSyncing = false;
        lastClose = code;
        trace.note(`closed ${code}`);
        requests.clear();
        rooms.disconnected();
      },
    },
  );
  const requests = createRequests((frame) => {
    trace.note(`→ ${JSON.stringify(frame)}`);
    connection.send(frame);
  }, now);
  const libraries = createNativeLibraries({
    isUp: () => isUp,
    ask: requests.ask,
    mayRead: (room) => access.mayRead(listener, room),
    left: rooms.left,
  });

  function pry(positions: RoomPosition[]) {
    const closed = positions.filter(({ room }) => !access.mayRead(listener, room));
    if (!isUp || closed.length === 0) return;
    requests.ask({ t: 'sync', rooms: closed }, { isPrying: true });
    for (const { room } of closed) requests.ask({ t: 'sub', room }, { isPrying: true });
  }
  const pryLater = (positions: RoomPosition[]) =>
    setTimeout(() => pry(positions), Math.random() * PRIED_WITHIN_MS);

  function sync() {
    const positions = rooms.toSync().slice(0, ROOMS_A_REQUEST);
    if (isSyncing || !isUp || positions.length === 0) return;
    isSyncing = true;
    requests.ask({ t: 'sync', rooms: positions });
  }

  function revoked(room: string) {
    const position = rooms.forget(room);
    if (position) pryLater([position]);
    record.add({ kind: 'revoked', at: now(), room: roomIndex(room) });
    libraries.revoked(room);
  }

  function entered(position: RoomPosition) {
    const { room } = position;
    if (libraries.isLeft(room)) requests.ask({ t: 'unsub', room }, { isPrying: true });
    else rooms.joined(position);
  }

  function answered({ id, rooms: answers = [] }: Extract<ServerFrame, { t: 'ok' }>) {
    const question = requests.take(id);
    if (!question) return;
    if (question.room === undefined && !question.isPrying) isSyncing = false;
    for (const answer of answers) {
      if ('outcome' in answer) rooms.synced(answer, question.at);
      else entered(answer);
    }
    sync();
  }

  function refused({ id, code }: Extract<ServerFrame, { t: 'err' }>) {
    const question = requests.take(id);
    if (!question || question.isPrying) return;
    if (question.room !== undefined) return libraries.refused(question.room, code);
    isSyncing = false;
    setTimeout(sync, ASK_AGAIN_AFTER_MS);
  }

  function take(frame: ServerFrame) {
    if (frame.t !== 'ev' && frame.t !== 'ping') trace.note(`← ${JSON.stringify(frame)}`);
    switch (frame.t) {
      case 'hello':
        isUp = true;
        record.add({ kind: 'connected', at: gate.acceptedAt() });
        frame.rooms.forEach(rooms.joined);
        libraries.subscribeAll();
        pryLater(rooms.outside());
        return;
      case 'ev':
        return rooms.heard(frame.meta);
      case 'ok':
        return answered(frame);
      case 'err':
        return refused(frame);
      case 'granted':
        return frame.rooms.forEach(rooms.joined);
      case 'revoked':
        return frame.rooms.forEach(revoked);
      case 'ping':
      case 'draining':
      case 'expiring':
        return;
    }
  }

  return {
    ...parts,
    sessionDenials: [],
    isTroubled: false,
    isAway: false,
    token: () => token,
    wanted: () => libraries.wanted,
    hasBegun: (room) => rooms.names().some((name) => roomIndex(name) === room),
    leaveLibrary: libraries.leave,
    joinLibrary: async (libraryId) => libraries.join(libraryId),
    // What it gained comes with `granted`, positions and all.
    gainedRights: async () => undefined,
    start: async () => connection.open(),
    isLive: () => isUp && requests.waiting() === 0 && !rooms.isBehind(),
    async signInAgain(fresh) {
      token = fresh;
      for (const room of rooms.names()) if (parseRoom(room)?.kind !== 'library') rooms.forget(room);
      shown = new Set();
      record.add({ kind: 'signedIn', at: now() });
      connection.reopen();
    },
    describe: () =>
      `${isUp ? 'connected' : `closed (${lastClose})`}, ${requests.waiting()} unanswered${rooms.isBehind() ? ', behind' : ''}`,
    story: () => [...trace.lines(), ...rooms.describe()],
    close: connection.close,
  };
}
