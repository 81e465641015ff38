import {
  type EventMeta,
  libraryMembersRoom,
  libraryRoom,
  parseRoom,
} from '@studyspot/shared-events';
import type { ChaosClient, ClientParts } from '../chaosClient.ts';
import { createTrace } from '../trace.ts';
import type { ServerFrame, SyncedRoom } from './frames.ts';
import { createNativeConnection } from './nativeConnection.ts';
import { createNativeRooms } from './nativeRooms.ts';

type Asked = { room: string } | { syncAt: number };

const ASK_AGAIN_AFTER_MS = 1_000;
const ROOMS_A_REQUEST = 50;
/** The server meant it; anything else it could only not say just now. */
const REFUSALS = new Set(['not_found', 'forbidden', 'unauthenticated', 'malformed']);

/** A plain client of the native gateway. */
export function nativeClient(parts: ClientParts): ChaosClient {
  const { listener, gate, record, access, now } = parts;
  const wanted = new Set<string>();
  const asked = new Map<number, Asked>();
  const sessionDenials: ChaosClient['sessionDenials'] = [];
  let shown = new Set<number>();
  let token = parts.token;
  let ids = 0;
  let isUp = false;
  let isSyncing = false;
  let lastClose = 0;
  const trace = createTrace(now);
  const roomIndex = parts.rooms.indexOf;

  const rooms = createNativeRooms({
    show(meta: EventMeta, askedAt) {
      const event = parts.events.indexOf(meta.id);
      // One event id is shown once, through whichever room it came first.
      if (shown.has(event)) return;
      shown.add(event);
      record.add({
        kind: 'shown',
        at: now(),
        room: roomIndex(meta.room),
        seq: meta.seq,
        event,
        after: meta.after ?? null,
        askedAt,
      });
    },
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
        asked.clear();
        rooms.disconnected();
      },
    },
  );

  function request(frame: { t: 'sub' | 'unsub'; room: string } | { t: 'sync'; rooms: object[] }) {
    ids += 1;
    asked.set(ids, 'room' in frame ? frame : { syncAt: now() });
    trace.note(`→ ${JSON.stringify({ ...frame, id: ids })}`);
    connection.send({ ...frame, id: ids });
  }

  function sync() {
    const positions = rooms.toSync().slice(0, ROOMS_A_REQUEST);
    if (isSyncing || !isUp || positions.length === 0) return;
    isSyncing = true;
    request({ t: 'sync', rooms: positions });
  }

  const roomsOf = (libraryId: string) => [libraryRoom(libraryId), libraryMembersRoom(libraryId)];

  function subscribe(libraryId: string) {
    for (const room of roomsOf(libraryId))
      if (access.mayRead(listener, room)) request({ t: 'sub', room });
  }

  function leaveLibrary(libraryId: string) {
    if (!wanted.delete(libraryId)) return;
    for (const room of roomsOf(libraryId)) {
      rooms.left(room);
      if (isUp) request({ t: 'unsub', room });
    }
  }

  function revoked(room: string) {
    rooms.forget(room);
    record.add({ kind: 'revoked', at: now(), room: roomIndex(room) });
    const parsed = parseRoom(room);
    if (parsed?.kind === 'library') leaveLibrary(parsed.libraryId);
  }

  /** The library's own room decides; the members' one comes and goes with rights. */
  function refused(room: string, code: string) {
    const parsed = parseRoom(room);
    if (parsed?.kind !== 'library' && parsed?.kind !== 'libraryMembers') return;
    const { libraryId } = parsed;
    if (!REFUSALS.has(code))
      setTimeout(() => wanted.has(libraryId) && isUp && subscribe(libraryId), ASK_AGAIN_AFTER_MS);
    else if (parsed.kind === 'library') leaveLibrary(libraryId);
  }

  function answered({ id = -1, rooms: answers = [] }: Extract<ServerFrame, { t: 'ok' }>) {
    const question = asked.get(id);
    asked.delete(id);
    if (question && 'syncAt' in question) isSyncing = false;
    for (const answer of answers) {
      if ('outcome' in answer) {
        const outcome: SyncedRoom = answer;
        if (question && 'syncAt' in question) rooms.synced(outcome, question.syncAt);
        continue;
      }
      const parsed = parseRoom(answer.room);
      const isWanted = parsed && 'libraryId' in parsed && wanted.has(parsed.libraryId);
      if (isWanted) rooms.joined(answer);
      else request({ t: 'unsub', room: answer.room });
    }
    sync();
  }

  function take(frame: ServerFrame) {
    if (frame.t !== 'ev' && frame.t !== 'ping') trace.note(`← ${JSON.stringify(frame)}`);
    switch (frame.t) {
      case 'hello':
        isUp = true;
        record.add({ kind: 'connected', at: gate.acceptedAt() });
        frame.rooms.forEach(rooms.joined);
        for (const libraryId of wanted) subscribe(libraryId);
        return;
      case 'ev':
        return rooms.heard(frame.meta);
      case 'ok':
        return answered(frame);
      case 'err': {
        const question = asked.get(frame.id ?? -1);
        asked.delete(frame.id ?? -1);
        if (question && 'room' in question) return refused(question.room, frame.code);
        isSyncing = false;
        setTimeout(sync, ASK_AGAIN_AFTER_MS);
        return;
      }
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
    sessionDenials,
    isTroubled: false,
    isAway: false,
    token: () => token,
    wanted: () => wanted,
    hasBegun: (room) => rooms.names().some((name) => roomIndex(name) === room),
    leaveLibrary,
    async joinLibrary(libraryId) {
      if (wanted.has(libraryId)) return;
      wanted.add(libraryId);
      if (isUp) subscribe(libraryId);
    },
    // What it gained comes with `granted`, positions and all.
    gainedRights: async () => undefined,
    start: async () => connection.open(),
    isLive: () => isUp && asked.size === 0 && !rooms.isBehind(),
    async signInAgain(fresh) {
      token = fresh;
      for (const room of rooms.names()) if (parseRoom(room)?.kind !== 'library') rooms.forget(room);
      shown = new Set();
      record.add({ kind: 'signedIn', at: now() });
      connection.reopen();
    },
    describe: () => `${isUp ? 'connected' : `closed (${lastClose})`}, ${asked.size} unanswered`,
    story: trace.lines,
    close: connection.close,
  };
}
