import { libraryMembersRoom, libraryRoom } from '@studyspot/shared-events';
import type { ChaosClient } from '../clients/chaosClient.ts';
import type { Names } from '../names.ts';
import type { Access } from '../world/access.ts';
import type { Denials } from '../world/denials.ts';
import {
  FINDING_KINDS,
  type ClientHistory,
  type Denial,
  type Finding,
  type FindingKind,
} from './history.ts';
import { judgeClient } from './judgeClient.ts';
import { type Committed, judgeLog } from './judgeLog.ts';
import type { WholeLog } from './readLog.ts';

export type JudgePorts = {
  rooms: Names;
  access: Access;
  denials: Denials;
  clients: readonly ChaosClient[];
};

/** `client`: null for what is wrong with the log itself. */
export type Violation = Finding & { client: ChaosClient | null };
export type Judgement = {
  due: number;
  shown: number;
  resyncs: number;
  counts: Record<FindingKind, number>;
  violations: Violation[];
};

/** The rooms that a client watches at the end and may read. */
export function dueRooms({ access, rooms }: JudgePorts, { listener, wanted }: ChaosClient) {
  const libraries = [...wanted()].flatMap((id) => [libraryRoom(id), libraryMembersRoom(id)]);
  const readable = libraries.filter((room) => access.mayRead(listener, room));
  return new Set([...access.roomsByRight(listener), ...readable].map(rooms.indexOf));
}

function historyOf(ports: JudgePorts, log: WholeLog, client: ChaosClient): ClientHistory {
  const { rooms, denials } = ports;
  const known = new Map<number, Denial[]>();
  return {
    name: client.name,
    entries: client.record.entries(),
    due: dueRooms(ports, client),
    denialsOf(room) {
      const cached = known.get(room);
      if (cached) return cached;
      const name = rooms.nameOf(room);
      const ofPerson = denials.of(client.listener, name, log.rooms.get(room), log.find);
      const all = [...ofPerson, ...client.sessionDenials];
      known.set(room, all);
      return all;
    },
  };
}

/** All clients and the log itself. */
export function judge(ports: JudgePorts, log: WholeLog, commits: Iterable<Committed>): Judgement {
  const isPersonal = (room: number) => !/^library:[^:]+$/.test(ports.rooms.nameOf(room));
  const violations: Violation[] = judgeLog(log, commits).map((each) => ({ ...each, client: null }));
  const total = { due: 0, shown: 0, resyncs: 0 };
  for (const client of ports.clients) {
    const verdict = judgeClient(log, historyOf(ports, log, client), isPersonal);
    total.due += verdict.due;
    total.shown += verdict.shown;
    total.resyncs += verdict.resyncs;
    violations.push(...verdict.findings.map((finding) => ({ ...finding, client })));
  }
  const countOf = (kind: FindingKind) => violations.filter((each) => each.kind === kind).length;
  const [lost, twice, outOfOrder, leaked, wrong, unfoundedResync] = FINDING_KINDS.map(countOf);
  return {
    ...total,
    counts: {
      lost: lost ?? 0,
      twice: twice ?? 0,
      outOfOrder: outOfOrder ?? 0,
      leaked: leaked ?? 0,
      wrong: wrong ?? 0,
      unfoundedResync: unfoundedResync ?? 0,
    },
    violations,
  };
}
