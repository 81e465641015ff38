import { setTimeout as pause } from 'node:timers/promises';
import { chanceOf } from './chance.ts';
import { CLIENT_KINDS } from './clients/chaosClient.ts';
import { castOf, createClients } from './clients/createClients.ts';
import { roam } from './clients/roam.ts';
import { planFaults } from './faults/planFaults.ts';
import { FAULTS } from './faults/planFaults.ts';
import { createRightsChanges } from './faults/rightsChanges.ts';
import { runFaults } from './faults/runFaults.ts';
import { createNames } from './names.ts';
import type { Options } from './options.ts';
import { askNode } from './report/askNode.ts';
import { commitHash } from './report/commitHash.ts';
import { sayAt, startProgress } from './report/progress.ts';
import { describe, isFine, type Summary } from './report/summary.ts';
import { writeReport } from './report/writeReport.ts';
import { heal, incompleteRooms, outboxDrained, settledLog } from './settle.ts';
import { countSlowCloses } from './stage/countSlowCloses.ts';
import { openStage } from './stage/openStage.ts';
import { judge } from './verdict/judge.ts';
import { readLog } from './verdict/readLog.ts';
import { createAccess, type Listener } from './world/access.ts';
import { createWorld, signIn } from './world/createWorld.ts';
import { createDenials } from './world/denials.ts';
import { createCommitLog } from './writers/commitLog.ts';
import { startBookings } from './writers/startBookings.ts';
import { startWriters } from './writers/startWriters.ts';

const STUDENTS = 24;
const BOOKINGS_PER_SECOND = 2;
const WARM_UP_MS = 4_000;
/** Some more is said after the last fault, by which everybody can notice what they missed. */
const AFTERMATH_MS = 4_000;

export type Run = {
  summary: Summary;
  lines: string[];
  /** Of what is wrong; undefined if nothing is. */
  reportPath: string | undefined;
  /** Holds the nodes' logs. */
  directory: string;
};

/** One whole run: stage, people, faults, verdict. */
export async function run(options: Options, undo: (() => Promise<void>)[]): Promise<Run> {
  const chance = (part: string) => chanceOf(options.seed, part);
  const stage = await openStage(chance('nodes'), undo);
  const { nodes, pool, now, redis, startedAt, directory } = stage;
  const say = sayAt(now);
  if (!redis) say('There is no redis-server on the PATH: faults of Redis are left out.');
  say(
    `PostgreSQL, ${redis ? 'Redis, ' : ''}${nodes.length} nodes are up; their logs: ${directory}`,
  );

  const [rooms, events] = [createNames(), createNames()];
  const world = await createWorld(pool, STUDENTS);
  const people = [...world.owners, ...world.crew, ...world.students];
  const access = createAccess(world);
  const cast = castOf(world, chance('cast'), options.clients);
  const personal = people.map(({ userId }) => `user:${userId}`);
  const listeners: Listener[] = [null, ...people];
  const denials = createDenials(access, listeners, [...access.sharedRooms, ...personal]);
  const clients = await createClients(
    { stage, world, access, rooms, events, chance: chance('clients'), sabotage: options.sabotage },
    cast,
  );
  undo.push(async () => {
    for (const client of clients) client.close();
    await Promise.all(clients.map(({ gate }) => gate.stop()));
  });
  const tokens = new Map<string, string>();
  for (const { userId } of people) tokens.set(userId, await signIn(pool, userId));
  const tokenOf = (userId: string) => tokens.get(userId) ?? '';

  const commits = createCommitLog(rooms, events);
  const writers = startWriters({ pool, commits, now }, world, chance('writers'), options.rate);
  const bookings = startBookings(
    { nodes, world, tokenOf },
    chance('bookings'),
    BOOKINGS_PER_SECOND,
  );
  const slowCloses = countSlowCloses(nodes);
  const stopProgress = startProgress(say, clients, commits);
  const roaming = new AbortController();
  const roamers = clients.map((client) =>
    roam(client, world, chance(`roam ${client.name}`), { signal: roaming.signal }),
  );

  const ownerTokenOf = (tenantId: string) =>
    tokenOf(world.owners.find(({ membership }) => membership?.tenantId === tenantId)?.userId ?? '');
  const rights = createRightsChanges({
    stage,
    access,
    denials,
    chance: chance('rights'),
    ownerTokenOf,
  });
  const from = now() + WARM_UP_MS;
  const plan = planFaults(
    chance('faults'),
    from,
    from + options.minutes * 60_000,
    (kind) =>
      (redis !== undefined || FAULTS[kind].strikes !== 'redis') &&
      (options.only.length === 0 || options.only.some((part) => kind.includes(part))),
  );
  const { counts, failures } = await runFaults(
    { stage, world, access, clients, writers, rights },
    plan,
    say,
  );

  say('The last fault has passed.');
  roaming.abort();
  await Promise.all(roamers);
  const healedAt = now();
  await heal(stage, clients);
  await pause(AFTERMATH_MS);
  await Promise.all([writers.stop(), bookings.stop()]);
  const waiting = await outboxDrained(stage);
  if (waiting > 0) failures.push(`${waiting} events wait in the outbox and are not numbered`);
  const ports = { rooms, access, denials, clients };
  const { log, incomplete } = await settledLog(ports, () =>
    readLog({ pool, rooms, events, startedAt, committedAfter: commits.committedAfter }),
  );
  const settledInMs = now() - healedAt;
  for (const client of incomplete) {
    const missing = incompleteRooms(ports, client, log).map(rooms.nameOf);
    failures.push(
      `${client.name} is not complete a minute later: ${client.describe()}; ${missing.join(', ')}`,
      ...(await askNode(nodes, client, missing)),
    );
  }
  for (const promise of bookings.promised()) {
    const [name = '', id = ''] = promise.split(' ');
    if (!log.has(name, id)) failures.push(`a booking was answered, but there is no ${promise}`);
  }
  stopProgress();

  const judgement = judge(ports, log, commits.entries());
  const summary: Summary = {
    commit: commitHash(),
    seed: options.seed,
    minutes: options.minutes,
    tookSeconds: Math.round(now() / 1_000),
    clients: Object.fromEntries(
      CLIENT_KINDS.map((kind) => [kind, clients.filter((each) => each.kind === kind).length]),
    ),
    rate: options.rate,
    hasRedis: redis !== undefined,
    faults: Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    nodeStarts: nodes.reduce((sum, node) => sum + node.starts(), 0),
    ...commits.counts(),
    bookings: bookings.promised().length,
    numbered: log.size,
    allowed: judgement.due,
    shown: judgement.shown,
    counts: judgement.counts,
    resyncs: judgement.resyncs,
    slowCloses: await slowCloses(),
    settledInMs,
    failures: [...failures, ...stage.nodeFailures],
  };
  const lines = describe(summary);
  const reportPath = isFine(summary)
    ? undefined
    : writeReport(lines, judgement.violations, { rooms, events, log, directory, incomplete });
  return { summary, lines, reportPath, directory };
}
