import {
  EVENT_NAMES,
  libraryMembersRoom,
  libraryRoom,
  type EventMeta,
  parseRoom,
} from '@studyspot/shared-events';
import { createSocketClient } from '@studyspot/shared-events/client';
import { isRecord } from '../../../prisma/tools/jsonFile.ts';
import type { ChaosClient, ClientParts } from './chaosClient.ts';
import { createTrace } from './trace.ts';

/** What writers say beside the domain's events. */
const SAID = ['test:said', 'test:probe'];
const LINGER_MS = 100;

/** The portals' own client, used as they use it: snapshots' positions first, then events. */
export function portalClient(parts: ClientParts): ChaosClient {
  const { listener, gate, record, access, rooms, events, now, positionsOf } = parts;
  const isPolling = parts.kind === 'polling';
  const client = createSocketClient({
    url: `http://127.0.0.1:${gate.port}`,
    transports: [isPolling ? 'polling' : 'websocket'],
    lingerMs: LINGER_MS,
    ...(parts.token && { token: parts.token }),
  });
  /** Rooms of which a snapshot is shown. */
  const begun = new Set<string>();
  const joined = new Map<string, () => void>();
  const wanted = new Set<string>();
  const sessionDenials: ChaosClient['sessionDenials'] = [];
  let token = parts.token;
  let release = () => {};
  let isUp = false;
  let wentDownAt = 0;
  const trace = createTrace(now);

  const shows = (meta: EventMeta) =>
    record.add({
      kind: 'shown',
      at: now(),
      room: rooms.indexOf(meta.room),
      seq: meta.seq,
      event: events.indexOf(meta.id),
      after: meta.after ?? null,
      askedAt: null,
    });

  /** As a page does that loads its snapshots: what came after them is due. */
  function begin(positions: Awaited<ReturnType<typeof positionsOf>>) {
    const fresh = Object.entries(positions).filter(([room]) => !begun.has(room));
    for (const [room, { seq }] of fresh) {
      begun.add(room);
      record.add({ kind: 'began', at: now(), room: rooms.indexOf(room), seq });
    }
    return Object.fromEntries(fresh);
  }

  const roomsOf = (libraryId: string) =>
    [libraryRoom(libraryId), libraryMembersRoom(libraryId)].filter((room) =>
      access.mayRead(listener, room),
    );

  /** Rights were gained: the pages they open load their snapshots. */
  async function beginMissing() {
    const due = [...access.roomsByRight(listener), ...[...wanted].flatMap(roomsOf)];
    const positions = await positionsOf(due.filter((room) => !begun.has(room)));
    client.setPositions(begin(positions));
  }

  function leaveLibrary(libraryId: string) {
    wanted.delete(libraryId);
    trace.note(`leaves ${libraryId}`);
    joined.get(libraryId)?.();
    joined.delete(libraryId);
  }

  for (const name of [...EVENT_NAMES, ...SAID]) {
    client.onAny(name, (payload, meta) => {
      shows(meta);
      if (name === 'member:updated' && isRecord(payload) && payload.userId === listener?.userId)
        void beginMissing();
    });
  }
  client.onResync((room) => record.add({ kind: 'resync', at: now(), room: rooms.indexOf(room) }));
  client.onRevoked((names) => {
    for (const room of names) {
      begun.delete(room);
      record.add({ kind: 'revoked', at: now(), room: rooms.indexOf(room) });
      const parsed = parseRoom(room);
      if (parsed?.kind === 'library') leaveLibrary(parsed.libraryId);
    }
  });
  client.onState(() => {
    const { status } = client.state();
    const wasUp = isUp;
    trace.note(status);
    isUp = status === 'live' || status === 'catching up';
    if (status === 'offline') parts.wentDown();
    if (wasUp && !isUp) wentDownAt = now();
    // Polling makes many connections: it was authorised after the one before had gone.
    if (!wasUp && isUp)
      record.add({ kind: 'connected', at: isPolling ? wentDownAt : gate.acceptedAt() });
  });

  return {
    ...parts,
    sessionDenials,
    isTroubled: false,
    isAway: false,
    token: () => token,
    gainedRights: beginMissing,
    wanted: () => wanted,
    hasBegun: (room) => begun.has(rooms.nameOf(room)),
    leaveLibrary,
    async joinLibrary(libraryId) {
      if (wanted.has(libraryId)) return;
      wanted.add(libraryId);
      const unknown = roomsOf(libraryId).filter((room) => !begun.has(room));
      const positions = await positionsOf(unknown);
      if (!wanted.has(libraryId) || joined.has(libraryId)) return;
      trace.note(`joins ${libraryId}`);
      const leave = client.joinLibrary(libraryId, {
        from: begin(positions),
        onRefused(code) {
          trace.note(`refused ${libraryId}: ${code}`);
          leaveLibrary(libraryId);
        },
      });
      joined.set(libraryId, leave);
    },
    async start() {
      const positions = await positionsOf(access.roomsByRight(listener));
      client.setPositions(begin(positions));
      release = client.acquire();
    },
    isLive: () => client.state().status === 'live',
    async signInAgain(fresh) {
      const personal = access.roomsByRight(listener);
      const positions = await positionsOf(personal);
      for (const room of begun) if (parseRoom(room)?.kind !== 'library') begun.delete(room);
      record.add({ kind: 'signedIn', at: now() });
      token = fresh;
      client.reauthenticate(token);
      client.setPositions(begin(positions));
    },
    describe: () => {
      const { status, refusal } = client.state();
      return `${status}${refusal ? ` (${refusal})` : ''}`;
    },
    story: () => trace.lines(),
    close() {
      release();
      client.close();
    },
  };
}
