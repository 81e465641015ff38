import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../../prisma/tools/until.ts';
import type { ChaosClient } from './clients/chaosClient.ts';
import type { Stage } from './stage/openStage.ts';
import { patiently } from './stage/patiently.ts';
import { dueRooms, type JudgePorts } from './verdict/judge.ts';
import type { WholeLog } from './verdict/readLog.ts';

/** After the last fault everybody must be live and complete within this. */
export const SETTLED_WITHIN_MS = 60_000;

/** Gives everything back that faults may have left behind. */
export async function heal(stage: Stage, clients: readonly ChaosClient[]): Promise<void> {
  for (const { gate } of clients) {
    gate.open();
    gate.release('up');
    gate.release('down');
    gate.healSwallowed();
  }
  for (const node of stage.nodes) {
    node.thaw();
    node.databaseGate.open();
  }
  stage.redis?.resume();
  await Promise.all(stage.nodes.map((node) => node.up()));
}

/** Every event that was committed has its numbers. Answers how many have not, should time run out. */
export async function outboxDrained({ pool }: Stage): Promise<number> {
  const waiting = () =>
    patiently(async () => {
      const { rows } = await pool.query<{ waiting: string }>(
        'SELECT count(*) AS waiting FROM outbox',
      );
      return Number(rows[0]?.waiting ?? 0);
    });
  const isEmpty = async () => ((await waiting()) === 0 ? true : undefined);
  await until(isEmpty, { withinMs: SETTLED_WITHIN_MS, everyMs: 100 });
  return waiting();
}

/** Has it begun with this room, or been told to load a snapshot, when the last number had been given already? */
function beganAfter(client: ChaosClient, room: number, lastSeq: number, lastAt: number): boolean {
  let isAfter = false;
  for (const entry of client.record.entries()) {
    if (!('room' in entry) || entry.room !== room) continue;
    if (entry.kind === 'began') isAfter = entry.seq >= lastSeq;
    if (entry.kind === 'resync') isAfter = entry.at >= lastAt;
  }
  return isAfter;
}

/** The rooms that a client watches and of which it has not shown what stands last. */
export function incompleteRooms(ports: JudgePorts, client: ChaosClient, log: WholeLog): number[] {
  return [...dueRooms(ports, client)].filter((room) => {
    const logged = log.rooms.get(room);
    const last = logged?.events.at(-1);
    if (!logged || last === undefined || client.record.hasShown(last) || !client.hasBegun(room))
      return false;
    return !beganAfter(client, room, logged.events.length, logged.at.at(-1) ?? 0);
  });
}

const isComplete = (ports: JudgePorts, client: ChaosClient, log: WholeLog): boolean =>
  client.isLive() && incompleteRooms(ports, client, log).length === 0;

/** Waits until every client is complete; answers those that are not when time has run out. */
async function allComplete(ports: JudgePorts, log: WholeLog): Promise<ChaosClient[]> {
  let missing: ChaosClient[] = [...ports.clients];
  const done = async () => {
    missing = missing.filter((client) => !isComplete(ports, client, log));
    return missing.length === 0 ? true : undefined;
  };
  await until(done, { withinMs: SETTLED_WITHIN_MS, everyMs: 100 });
  // What is on its way when the last is complete has come soon after.
  await pause(500);
  return missing;
}

const READ_AT_MOST = 10;

/**
 * The log with which everybody is complete, and those who are not when time has run out. A hold that runs out has its
 * events also when all writers have stopped: then the log is read again.
 */
export async function settledLog(ports: JudgePorts, read: () => Promise<WholeLog>) {
  let log = await read();
  for (let times = 1; ; times += 1) {
    const incomplete = await allComplete(ports, log);
    const now = await read();
    if (now.size === log.size || incomplete.length > 0 || times === READ_AT_MOST)
      return { log: now, incomplete };
    log = now;
  }
}
