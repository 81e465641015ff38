import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChaosClient } from '../clients/chaosClient.ts';
import type { Names } from '../names.ts';
import type { Violation } from '../verdict/judge.ts';
import type { Entry } from '../verdict/record.ts';
import type { WholeLog } from '../verdict/readLog.ts';

type Ports = {
  rooms: Names;
  events: Names;
  log: WholeLog;
  directory: string;
  incomplete: readonly ChaosClient[];
};

/** Told in detail, of each kind and client; the same fault mostly shows again and again. */
const TOLD_ALIKE = 2;
const TOLD_AT_MOST = 80;
const ENTRIES_AROUND = 12;
const NUMBERS_AROUND = 3;

function lineOf(entry: Entry, { rooms, events }: Ports): string {
  const room = 'room' in entry ? ` ${rooms.nameOf(entry.room)}` : '';
  const seq = 'seq' in entry ? ` ${entry.seq}` : '';
  const more =
    entry.kind === 'shown'
      ? ` ${events.nameOf(entry.event)}${entry.after === null ? '' : ` after ${entry.after}`}${entry.askedAt === null ? '' : ` asked for at ${entry.askedAt}`}`
      : '';
  return `    ${entry.at} ms  ${entry.kind}${room}${seq}${more}`;
}

/** What the client did in this room and with its connection, around what is wrong. */
function around({ client, room, seq, at }: Violation, ports: Ports): string[] {
  const entries = [...(client?.record.entries() ?? [])].filter(
    (entry) => !('room' in entry) || entry.room === room,
  );
  const isPast = (entry: Entry) =>
    at > 0 ? entry.at >= at : entry.kind === 'shown' && entry.seq >= seq;
  const found = entries.findIndex(isPast);
  const middle = found < 0 ? entries.length : found;
  return entries
    .slice(Math.max(0, middle - ENTRIES_AROUND), middle + ENTRIES_AROUND)
    .map((entry) => lineOf(entry, ports));
}

function numbersAround({ room, seq }: Violation, { log, events }: Ports): string[] {
  const logged = log.rooms.get(room);
  return Array.from({ length: 2 * NUMBERS_AROUND + 1 }, (_, index) => seq - NUMBERS_AROUND + index)
    .filter((each) => logged?.events[each - 1] !== undefined)
    .map(
      (each) =>
        `    ${each}  ${events.nameOf(logged?.events[each - 1] ?? -1)} numbered at ${logged?.at[each - 1]} ms`,
    );
}

function tell(violation: Violation, ports: Ports): string[] {
  const { kind, client, room, seq, event, at, detail } = violation;
  return [
    `${kind}: ${client?.name ?? 'the log'}, ${ports.rooms.nameOf(room)} number ${seq}, event ${ports.events.nameOf(event)}${at ? `, at ${at} ms` : ''}`,
    `  ${detail}${client ? `; now ${client.describe()}` : ''}`,
    '  the log:',
    ...numbersAround(violation, ports),
    '  the client:',
    ...around(violation, ports),
    '',
  ];
}

function someOfEach(violations: readonly Violation[]): Violation[] {
  const told = new Map<string, number>();
  return violations
    .filter(({ kind, client }) => {
      const alike = `${kind} ${client?.name}`;
      const count = (told.get(alike) ?? 0) + 1;
      told.set(alike, count);
      return count <= TOLD_ALIKE;
    })
    .slice(0, TOLD_AT_MOST);
}

/** How many of each kind, by client and room. */
function table(violations: readonly Violation[], rooms: Names): string[] {
  const counts = new Map<string, number>();
  for (const { kind, client, room } of violations) {
    const line = `${kind}: ${client?.name ?? 'the log'}, ${rooms.nameOf(room)}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].map(([line, count]) => `${String(count).padStart(6)}  ${line}`);
}

/** The first violations in detail. Answers the file's path. */
export function writeReport(summary: string[], violations: Violation[], ports: Ports): string {
  const { incomplete } = ports;
  const path = join(ports.directory, 'violations.txt');
  const first = someOfEach(violations);
  const clients = new Set([...incomplete, ...first.flatMap(({ client }) => client ?? [])]);
  const stories = [...clients].flatMap((client) => [client.name, ...client.story(), '']);
  const told = first.flatMap((each) => tell(each, ports));
  writeFileSync(
    path,
    [...summary, '', ...table(violations, ports.rooms), '', ...told, ...stories].join('\n'),
  );
  return path;
}
