import {
  type ErrorCode,
  parseRoom,
  type Position,
  type Positions,
  type RoomPosition,
} from '@studyspot/shared-events';
import { refusalOf } from '../access/policy.ts';
import type { Admission } from '../access/admit.ts';
import type { Connection } from '../hub/connection.ts';
import type { RoomEvent } from '../hub/roomEvent.ts';
import type { Metrics } from '../metrics.ts';
import { type LogReader, PAGE } from './logReader.ts';

/** Further behind than this, a snapshot is cheaper for both sides. */
const REPLAY_LIMIT = 1_000;
/** Of one answer: a client that missed much in many rooms asks again rather than being sent megabytes at once. */
const ANSWER_BYTES = 256 * 1024;

export type SyncPorts = Admission & {
  reader: LogReader;
  positionsOf: (rooms: string[]) => Promise<Positions>;
  metrics?: Pick<Metrics, 'replayed' | 'resyncs' | 'refused'>;
};

/** `SyncedRoom` with its events as they lie in the log, for each transport to write in its own way. */
export type CaughtUp =
  | ({ room: string; outcome: 'events'; events: RoomEvent[]; more: boolean } & Position)
  | ({ room: string; outcome: 'resync' } & Position)
  | { room: string; outcome: 'refused'; code: ErrorCode };

/** What one room answers to somebody who stands at `asked`, while it stands at `current`. */
async function catchUp(
  reader: LogReader,
  asked: RoomPosition,
  current: Position,
): Promise<CaughtUp> {
  const { room, seq } = asked;
  const resync: CaughtUp = { room, outcome: 'resync', ...current };
  const missed = current.seq - seq;
  // Ahead of the room, or numbered by another log: this position means nothing here.
  if (asked.epoch !== current.epoch || missed < 0 || missed > REPLAY_LIMIT) return resync;
  if (missed === 0) return { room, outcome: 'events', events: [], ...current, more: false };

  const page = await reader.page(room, seq, current.seq);
  const events = page.filter(({ meta }) => meta.seq <= current.seq);
  const isWhole = events.every(
    ({ meta }, index) => meta.seq === seq + 1 + index && meta.epoch === current.epoch,
  );
  // The first days of it may have left the log.
  if (events.length === 0 || !isWhole) return resync;
  const reached = seq + events.length;
  const more = page.length === PAGE && reached < current.seq;
  return { room, outcome: 'events', events, epoch: current.epoch, seq: reached, more };
}

/** Where the rooms stand: as handed out here, or for whoever is ahead of that, as numbered. */
async function currentPositions(
  { hub, positionsOf }: SyncPorts,
  asked: RoomPosition[],
): Promise<Positions> {
  const known: Positions = {};
  const unknown = asked.filter(({ room, seq }) => {
    const here = hub.positionOf(room);
    if (!here || here.seq < seq) return true;
    known[room] = here;
    return false;
  });
  return unknown.length === 0
    ? known
    : { ...known, ...(await positionsOf(unknown.map(({ room }) => room))) };
}

/** Shortens the answer to what fits; the rooms it cuts say that there is more. */
function fit(answers: CaughtUp[], asked: RoomPosition[]): CaughtUp[] {
  let room = ANSWER_BYTES;
  let isEmpty = true;
  return answers.map((answer, index) => {
    if (answer.outcome !== 'events') return answer;
    const fitting = answer.events.findIndex(({ json }) => {
      room -= json.length;
      return room < 0;
    });
    // The first event of all goes out however large it is, or nobody would ever get past it.
    const kept = fitting === -1 ? answer.events.length : Math.max(fitting, isEmpty ? 1 : 0);
    if (kept > 0) isEmpty = false;
    if (kept === answer.events.length) return answer;
    const events = answer.events.slice(0, kept);
    return { ...answer, events, seq: (asked[index]?.seq ?? 0) + kept, more: true };
  });
}

function count({ metrics }: SyncPorts, answers: CaughtUp[]): CaughtUp[] {
  for (const answer of answers) {
    if (answer.outcome === 'events') metrics?.replayed.inc(answer.events.length);
    else if (answer.outcome === 'resync') metrics?.resyncs.inc();
    else metrics?.refused.inc({ code: answer.code });
  }
  return answers;
}

/**
 * Answers what came after each position; every room authorised by the rights of this moment. Where the rooms stand is
 * asked before the rights, and nothing numbered later is answered: a right taken away in between, which this node may
 * not have heard of yet, cannot let through what was said after it.
 */
export async function sync(
  ports: SyncPorts,
  connection: Connection,
  asked: RoomPosition[],
): Promise<CaughtUp[]> {
  for (;;) {
    const generation = ports.rights.generation();
    // What is no room's name must not even reach the database, where others ask in the same statement.
    const named = asked.filter(({ room }) => parseRoom(room));
    const current = await currentPositions(ports, named);
    const { person } = connection;
    const rooms = asked.map(({ room }) => room);
    const facts = await ports.readFacts(person ? [person.userId] : [], rooms);
    const answers = await Promise.all(
      asked.map(async (each): Promise<CaughtUp> => {
        const { room } = each;
        const refusal = refusalOf(room, person, facts);
        const position = current[room];
        if (refusal === null && position) return catchUp(ports.reader, each, position);
        return { room, outcome: 'refused', code: refusal ?? 'not_found' };
      }),
    );
    if (generation === ports.rights.generation()) return count(ports, fit(answers, asked));
  }
}
