import { statSync } from 'node:fs';
import { buildPortal } from '../build/buildPortal.ts';
import { nodeSpecs, proxySpec } from '../cluster/clusterSpecs.ts';
import { startRedis } from '../cluster/startRedis.ts';
import { allReady, describeChildren } from './allReady.ts';
import { assertPortsFree } from './assertPortsFree.ts';
import type { ChildSpec } from './child.ts';
import { claim } from './claim.ts';
import { startDatabase } from './database.ts';
import { followLog } from './followLog.ts';
import { createKeeper } from './keeper.ts';
import type { Lifecycle } from './lifecycle.ts';
import { backendSpec, portalSpecs } from './processes.ts';
import { portalNames, type Settings } from './settings.ts';
import { say, step } from './step.ts';
import { stopLeftovers, stopUnwanted } from './stopLeftovers.ts';

/** Brings everything up and keeps it up; returns when all of it answers. */
export async function supervise(settings: Settings, life: Lifecycle): Promise<void> {
  const { undo, signal } = life;
  const state = await claim(settings);
  undo.push(() => stopLeftovers(settings, state));
  await assertPortsFree(settings, state);
  await stopUnwanted(settings, state, childNames(settings));

  const builds = buildPortals();
  // Reported when it is waited for below, and not as unhandled before.
  builds.catch(() => {});
  const databaseUrl = await startDatabase(settings, undo);
  const keeper = createKeeper(settings, state, life);

  const { cluster } = settings;
  const specs = cluster
    ? nodeSpecs(settings, cluster, databaseUrl, await startRedis(settings, cluster, keeper))
    : [backendSpec(settings, databaseUrl)];
  const logs = specs.map(followStart);
  undo.push(() => forEachAtOnce(logs, (log) => log.stop()));
  const backends = await keeper.keepAll(specs);
  // They drain together, and not one after the other.
  undo.push(() => forEachAtOnce(backends, (backend) => backend.stop()));
  await builds;
  const proxy = cluster ? [await keeper.keep(proxySpec(settings, cluster))] : [];
  const portals = await keeper.keepAll(portalSpecs(settings));
  await step('servers', () => allReady([...backends, ...proxy, ...portals]), describeChildren);
  await forEachAtOnce(logs, (log) => log.quiet());
  signal.throwIfAborted();
}

function childNames({ cluster }: Settings): string[] {
  const nodes = cluster?.nodes.map(({ name }) => name);
  const ownRedis = cluster && !cluster.redisUrl ? ['redis'] : [];
  return [...ownRedis, ...(nodes ? [...nodes, 'proxy'] : ['backend']), ...portalNames];
}

/** What a process says while it starts, under its name. */
function followStart({ name, logFile }: ChildSpec) {
  const logged = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  return followLog(logFile, (line) => say(`      ${name}: ${line}`), logged);
}

async function forEachAtOnce<T>(all: T[], act: (one: T) => Promise<void>): Promise<void> {
  await Promise.all(all.map(act));
}

async function buildPortals(): Promise<void> {
  await Promise.all(
    portalNames.map((portal) =>
      step(
        `${portal} build`,
        () => buildPortal(portal),
        (built) => (built ? '' : 'up to date'),
      ),
    ),
  );
}
