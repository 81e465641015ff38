import { describe, expect, test } from 'vitest';
import type { Denial, Finding, Log } from './history.ts';
import { judgeClient } from './judgeClient.ts';
import { judgeLog } from './judgeLog.ts';
import { createRecord, type Entry } from './record.ts';

const [LIBRARY, TENANT] = [0, 1];
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** A log of two rooms. Event n of the library has number n there; those from 100 on are the tenant's as well. */
function aLog(length = 20, states: Record<number, string> = {}): Log {
  const events = range(1, length);
  const also = range(100, 105);
  const times = (of: number[]) => of.map((event) => event * 10);
  return {
    rooms: new Map([
      [LIBRARY, { events, at: times(events) }],
      [TENANT, { events: also, at: times(also) }],
    ]),
    factsOf: (event) => ({ committedAfter: event * 10 - 5, stateKey: states[event] ?? null }),
  };
}

const began = (seq = 0, room = LIBRARY): Entry => ({ kind: 'began', at: 0, room, seq });
const shown = (seq: number, more: Partial<Extract<Entry, { kind: 'shown' }>> = {}): Entry => ({
  kind: 'shown',
  at: seq * 10 + 1,
  room: LIBRARY,
  seq,
  event: seq,
  after: null,
  askedAt: null,
  ...more,
});
const all = (from: number, to: number) => range(from, to).map((seq) => shown(seq));

function judge(entries: Entry[], { log = aLog(), due = [LIBRARY], denials = [] as Denial[] } = {}) {
  // Through the compact record, as in a run.
  const record = createRecord();
  entries.forEach(record.add);
  return judgeClient(
    log,
    { name: 'c', entries: record.entries(), due: new Set(due), denialsOf: () => denials },
    (room) => room !== LIBRARY,
  );
}
const kinds = ({ findings }: { findings: Finding[] }) =>
  findings.map(({ kind, seq }) => `${kind} ${seq}`);

describe('one client', () => {
  test('that showed everything from its beginning on is without fault', () => {
    const verdict = judge([began(5), ...all(6, 20)]);
    expect(verdict).toEqual({ due: 15, shown: 15, resyncs: 0, findings: [] });
  });

  test('that left one out has lost it, in the middle as at the end', () => {
    expect(kinds(judge([began(), ...all(1, 8), ...all(10, 20)]))).toEqual(['lost 9']);
    expect(kinds(judge([began(), ...all(1, 18)]))).toEqual(['lost 19', 'lost 20']);
  });

  test('that left the room before its end owes only what it could see', () => {
    expect(kinds(judge([began(), ...all(1, 12)], { due: [] }))).toEqual([]);
    expect(kinds(judge([began(), ...all(1, 5), ...all(7, 12)], { due: [] }))).toEqual(['lost 6']);
  });

  test('that showed one twice is caught, through the same room or another', () => {
    const again = shown(20, { room: TENANT, seq: 1, event: 100 });
    expect(kinds(judge([began(), ...all(1, 20), shown(20)]))).toContain('twice 20');
    const both = [began(), ...all(1, 20), again, { ...again, seq: 2 } as Entry];
    expect(kinds(judge(both))).toContain('twice 2');
  });

  test('that showed two in the wrong order is caught', () => {
    const entries = [began(), ...all(1, 7), shown(9), shown(8), ...all(10, 20)];
    expect(kinds(judge(entries))).toEqual(['outOfOrder 8']);
  });

  test('that showed something under a number that belongs to another event is caught', () => {
    expect(kinds(judge([began(), ...all(1, 19), shown(20, { event: 7 })]))).toContain('wrong 20');
  });

  test('need not show again what came through another room', () => {
    const log = aLog();
    const rooms = new Map([...log.rooms, [TENANT, { events: [3, 8], at: [30, 80] }]]);
    const tenant = (seq: number, event: number) => shown(event, { room: TENANT, seq, event });
    const first = [began(), began(0, TENANT), ...all(1, 7), tenant(2, 8), ...all(9, 20)];
    // Event 3 came through the library, so that 2 is the first of the tenant's that is shown there.
    expect(kinds(judge(first, { log: { ...log, rooms }, due: [LIBRARY, TENANT] }))).toEqual([]);
  });

  test('that skipped a number whose event comes later, through another room, was out of order', () => {
    const log = aLog();
    const rooms = new Map([...log.rooms, [TENANT, { events: [8], at: [80] }]]);
    const late = shown(8, { room: TENANT, seq: 1, event: 8 });
    const entries = [began(), began(0, TENANT), ...all(1, 7), ...all(9, 20), late];
    expect(kinds(judge(entries, { log: { ...log, rooms } }))).toEqual(['outOfOrder 9']);
  });

  test('that signed in anew may be shown again what it was shown as somebody else', () => {
    const entries: Entry[] = [began(), ...all(1, 20), { kind: 'signedIn', at: 300 }];
    const again = shown(20, { room: TENANT, seq: 1, event: 20 });
    const log = aLog();
    const rooms = new Map([...log.rooms, [TENANT, { events: [20], at: [200] }]]);
    expect(kinds(judge([...entries, again], { log: { ...log, rooms } }))).toEqual([]);
  });
});

describe('resync', () => {
  const resync = (at: number): Entry => ({ kind: 'resync', at, room: LIBRARY });
  const log = aLog(1_500);

  test('excuses what was numbered before it, more than a thousand behind', () => {
    const entries = [began(), ...all(1, 100), resync(11_015), ...all(1_101, 1_500)];
    expect(judge(entries, { log })).toMatchObject({ resyncs: 1, findings: [] });
  });

  test('excuses nothing that was numbered later', () => {
    const entries = [began(), ...all(1, 100), resync(11_015), ...all(1_103, 1_500)];
    expect(kinds(judge(entries, { log }))).toEqual(['lost 1102']);
  });

  test('is unfounded for somebody who is near enough', () => {
    const entries = [began(), ...all(1, 100), resync(10_995), ...all(1_100, 1_500)];
    expect(kinds(judge(entries, { log }))).toEqual(['unfoundedResync 100']);
  });
});

describe('states left out on purpose', () => {
  const log = aLog(20, { 9: 'a', 10: 'b', 11: 'a', 14: 'b' });

  test('are not missed when a newer one of the same key is shown', () => {
    const entries = [began(), ...all(1, 8), shown(11, { after: 8 }), ...all(12, 20)];
    expect(judge(entries, { log }).findings).toEqual([]);
  });

  test('are missed when nobody said so', () => {
    const entries = [began(), ...all(1, 8), ...all(11, 20)];
    expect(kinds(judge(entries, { log }))).toEqual(['lost 9', 'lost 10']);
  });

  test('are not missed either when what said so had come through another room before', () => {
    const both = { ...log, rooms: new Map([...log.rooms, [TENANT, { events: [10], at: [100] }]]) };
    const through = shown(10, { room: TENANT, seq: 1, event: 10 });
    const entries = [began(), through, ...all(1, 8), ...all(11, 20)];
    expect(judge(entries, { log: both }).findings).toEqual([]);
    const early = [began(), through, ...all(1, 7), ...all(11, 20)];
    expect(kinds(judge(early, { log: both }))).toEqual(['lost 8']);
  });

  test('do not cover for a stream event beside them, nor for the newest of a key', () => {
    const stream = [began(), ...all(1, 8), shown(13, { after: 8 }), ...all(14, 20)];
    expect(kinds(judge(stream, { log }))).toEqual(['lost 11', 'lost 12']);
  });
});

describe('access', () => {
  const denials = [{ since: 100, committedBy: 105, revokedAtSeq: 10, until: 150 }];
  const unnumbered = [{ since: 100, committedBy: 105, revokedAtSeq: null, until: 100_000 }];
  const told: Entry = { kind: 'revoked', at: 107, room: LIBRARY };

  test('that was taken away and given back leaves out what came in between', () => {
    const entries = [began(), ...all(1, 10), told, began(15), ...all(16, 20)];
    expect(judge(entries, { denials }).findings).toEqual([]);
  });

  test('once taken away, nothing above that number is shown until it is given back', () => {
    const early = shown(11, { at: 140 });
    expect(kinds(judge([began(), ...all(1, 10), early], { denials, due: [] }))).toEqual([
      'leaked 11',
    ]);
    const replayed = shown(11, { at: 160 });
    expect(kinds(judge([began(), ...all(1, 10), replayed], { denials, due: [] }))).toEqual([]);
  });

  test('where the revocation has no number, it is felt within a second', () => {
    const long = aLog(200);
    const to = (seq: number) => [began(), ...all(1, seq)];
    expect(kinds(judge(to(110), { log: long, denials: unnumbered, due: [] }))).toEqual([]);
    expect(kinds(judge(to(112), { log: long, denials: unnumbered, due: [] }))).toEqual([
      'leaked 112',
    ]);
  });

  test('is asked for anew by every connection and every replay', () => {
    const connected: Entry = { kind: 'connected', at: 1_200 };
    const old = shown(9, { at: 1_300 });
    const entries = [began(), ...all(1, 8), connected, old];
    expect(kinds(judge(entries, { denials: unnumbered, due: [] }))).toEqual(['leaked 9']);
    const replay = [began(), ...all(1, 8), shown(9, { at: 1_300, askedAt: 1_200 })];
    expect(kinds(judge(replay, { denials: unnumbered, due: [] }))).toEqual(['leaked 9']);
    const onItsWay = [began(), ...all(1, 8), shown(9, { at: 1_300 })];
    expect(kinds(judge(onItsWay, { denials: unnumbered, due: [] }))).toEqual([]);
  });

  test('is needed for what only comes over the wire, too', () => {
    const heard: Entry = {
      kind: 'overheard',
      at: 112,
      room: LIBRARY,
      seq: 11,
      event: 11,
      askedAt: null,
    };
    expect(kinds(judge([began(), ...all(1, 10), heard], { denials, due: [] }))).toEqual([
      'leaked 11',
    ]);
    expect(kinds(judge([began(), ...all(1, 20), heard]))).toEqual([]);
  });

  test('that a client is told to have lost without a reason is a loss', () => {
    expect(kinds(judge([began(), ...all(1, 10), told, ...all(12, 20)]))).toEqual(['lost 11']);
  });
});

describe('the log', () => {
  const commit = (event: number, wasCommitted: boolean | null, rooms = [LIBRARY]) => ({
    event,
    rooms,
    wasCommitted,
  });

  test('holds what was committed, and may hold what nobody was told about', () => {
    expect(judgeLog(aLog(), [commit(3, true), commit(4, null), commit(999, null)])).toEqual([]);
  });

  test('has lost what was committed and is not in each of its rooms', () => {
    expect(kinds({ findings: judgeLog(aLog(), [commit(999, true)]) })).toEqual(['lost 0']);
    const half = judgeLog(aLog(), [commit(3, true, [LIBRARY, TENANT])]);
    expect(half).toMatchObject([{ kind: 'lost', room: TENANT }]);
  });

  test('must not hold what was rolled back, nor anything twice, nor skip a number', () => {
    expect(kinds({ findings: judgeLog(aLog(), [commit(3, false)]) })).toEqual(['wrong 0']);
    const double = new Map([[LIBRARY, { events: [1, 1], at: [1, 2] }]]);
    expect(kinds({ findings: judgeLog({ ...aLog(), rooms: double }, []) })).toEqual(['twice 2']);
    const events: number[] = [];
    events[1] = 7;
    const gap = new Map([[LIBRARY, { events, at: [1, 2] }]]);
    expect(kinds({ findings: judgeLog({ ...aLog(), rooms: gap }, []) })).toEqual(['wrong 1']);
  });
});
