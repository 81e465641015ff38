import type { ClientHistory, Finding, FindingKind, Log } from './history.ts';
import { leakOf } from './leak.ts';
import type { Entry } from './record.ts';
import { createRoomWindow, type RoomWindow } from './roomWindow.ts';

export type ClientVerdict = {
  /** Different events that had to be shown. */
  due: number;
  shown: number;
  resyncs: number;
  findings: Finding[];
};

type Shown = Extract<Entry, { kind: 'shown' }>;
const EMPTY = { events: [], at: [] };

/** Compares what one client showed with what the log holds and the client was allowed to read. */
export function judgeClient(
  log: Log,
  client: ClientHistory,
  isPersonal: (room: number) => boolean,
): ClientVerdict {
  const findings: Finding[] = [];
  const windows = new Map<number, RoomWindow>();
  const everShown = new Set<number>();
  let shownNow = new Set<number>();
  const due = new Map<number, { room: number; seq: number }>();
  /** What came before something older, each with its predecessors that were missing. */
  const jumps: { entry: Shown; missing: number[] }[] = [];
  const late = new Set<number>();
  let connectedAt = 0;
  let shown = 0;
  let resyncs = 0;

  const found = (
    kind: FindingKind,
    { room, seq, event, at }: Omit<Shown, 'kind'>,
    detail: string,
  ) => findings.push({ kind, room, seq, event, at, detail });

  function open(room: number, start: number): RoomWindow {
    const window = createRoomWindow(log, log.rooms.get(room) ?? EMPTY, start, (event) =>
      everShown.has(event),
    );
    windows.set(room, window);
    return window;
  }

  function close(room: number, isToTheEnd: boolean) {
    const window = windows.get(room);
    windows.delete(room);
    for (const seq of window?.due(isToTheEnd) ?? []) {
      const event = window?.eventAt(seq);
      if (event !== undefined) due.set(event, { room, seq });
    }
  }

  function askAllowed(entry: Omit<Shown, 'kind' | 'after'>) {
    const { committedAfter } = log.factsOf(entry.event);
    const leak = leakOf(client.denialsOf(entry.room), { ...entry, committedAfter, connectedAt });
    if (leak !== null) found('leaked', { ...entry, after: null }, leak);
  }

  /** Since the log was read: a hold that ran out when all was over. */
  function isNumberedLater({ room, seq, at }: Shown): boolean {
    const known = log.rooms.get(room);
    return known !== undefined && seq > known.events.length && at >= (known.at.at(-1) ?? 0);
  }

  function show(entry: Shown) {
    const { room, seq, event, after } = entry;
    shown += 1;
    const window = windows.get(room) ?? open(room, seq - 1);
    const logged = window.eventAt(seq);
    if (logged !== event && !isNumberedLater(entry))
      found('wrong', entry, `the log holds event ${logged} under this number`);
    if (shownNow.has(event)) found('twice', entry, 'it had been shown before');
    const before = window.last();
    const missing = window.shown(seq, after);
    if (seq <= before) {
      late.add(event);
      found('outOfOrder', entry, `${before} had been shown before it`);
    }
    if (missing.length > 0)
      jumps.push({ entry, missing: missing.flatMap((number) => window.eventAt(number) ?? []) });
    askAllowed(entry);
    shownNow.add(event);
    everShown.add(event);
  }

  function take(entry: Entry) {
    switch (entry.kind) {
      case 'connected':
        connectedAt = entry.at;
        return;
      case 'began': {
        const window = windows.get(entry.room);
        if (window) window.began(entry.seq);
        else open(entry.room, entry.seq);
        return;
      }
      case 'shown':
        return show(entry);
      case 'overheard':
        return askAllowed(entry);
      case 'resync': {
        resyncs += 1;
        const window = windows.get(entry.room);
        if (window && !window.resync(entry.at))
          found(
            'unfoundedResync',
            { ...entry, seq: window.last(), event: -1, after: null, askedAt: null },
            `it stood at ${window.last()}, near enough to be replayed to`,
          );
        return;
      }
      case 'revoked':
        // Without a reason it is a loss like any other, which the end shows.
        if (client.denialsOf(entry.room).some(({ since }) => since <= entry.at))
          close(entry.room, false);
        return;
      case 'signedIn':
        shownNow = new Set();
        for (const room of windows.keys()) if (isPersonal(room)) close(room, false);
        return;
    }
  }

  for (const entry of client.entries) take(entry);
  for (const room of windows.keys()) close(room, client.due.has(room));
  for (const { entry, missing } of jumps) {
    // What never came is lost, and what came late was told of when it came.
    if (missing.some((event) => everShown.has(event) && !late.has(event)))
      found('outOfOrder', entry, 'something older of its room came after it, through another room');
  }
  for (const [event, { room, seq }] of due) {
    if (everShown.has(event)) continue;
    findings.push({ kind: 'lost', room, seq, event, at: 0, detail: 'it was never shown' });
  }
  return { due: due.size, shown, resyncs, findings };
}
