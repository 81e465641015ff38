import { statSync } from 'node:fs';
import { assertPortsFree } from './assertPortsFree.ts';
import { claim } from './claim.ts';
import { startDatabase } from './database.ts';
import { followLog } from './followLog.ts';
import { keepAlive, type KeptChild } from './keepAlive.ts';
import type { Lifecycle } from './lifecycle.ts';
import { backendSpec, portalSpecs } from './processes.ts';
import { writeRunningState } from './runningState.ts';
import type { ChildSpec } from './child.ts';
import { buildPortal } from '../build/buildPortal.ts';
import { portalNames, type Settings } from './settings.ts';
import { say, step } from './step.ts';
import { stopLeftovers } from './stopLeftovers.ts';

const readyWithinMs = 90_000;

/** Brings everything up and keeps it up; returns when all of it answers. */
export async function supervise(settings: Settings, { undo, signal }: Lifecycle): Promise<void> {
  const state = await claim(settings);
  undo.push(() => stopLeftovers(settings, state));
  await assertPortsFree(settings, state);

  const builds = buildPortals();
  // Reported when it is waited for below, and not as unhandled before.
  builds.catch(() => {});
  const databaseUrl = await startDatabase(settings, undo);

  const keep = async (spec: ChildSpec) => {
    signal.throwIfAborted();
    const child = await keepAlive(spec, state.children[spec.name], (record) => {
      state.children[spec.name] = record;
      writeRunningState(settings.stateFile, state);
    });
    undo.push(() => child.stop());
    return child;
  };

  const spec = backendSpec(settings, databaseUrl);
  const logged = statSync(spec.logFile, { throwIfNoEntry: false })?.size ?? 0;
  const log = followLog(spec.logFile, (line) => say(`      backend: ${line}`), logged);
  undo.push(() => log.stop());
  const backend = await keep(spec);
  await builds;
  const portals = await Promise.all(portalSpecs(settings).map(keep));
  await step('servers', () => allReady([backend, ...portals]), describe);
  await log.quiet();
  signal.throwIfAborted();
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

async function allReady(children: KeptChild[]): Promise<KeptChild[]> {
  for (const child of children) {
    if (await child.ready(readyWithinMs)) continue;
    throw new Error(`The ${child.name} does not come up; its last words are above and in its log.`);
  }
  return children;
}

const describe = (children: KeptChild[]) =>
  children.map(({ name, adopted }) => (adopted ? `${name} adopted` : name)).join(', ');
