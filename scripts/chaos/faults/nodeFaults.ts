import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../../../prisma/tools/until.ts';
import type { Chance } from '../chance.ts';
import type { ChaosNode } from '../stage/node.ts';
import type { Stage } from '../stage/openStage.ts';
import { relayNodeOf } from '../stage/relayNode.ts';
import type { Strike } from './ports.ts';

const upNodes = ({ nodes }: Stage) => nodes.filter((node) => node.isUp());

/** One that may be struck: another stays up. */
async function victimOf(stage: Stage, chance: Chance): Promise<ChaosNode | undefined> {
  const up = await until(() => (upNodes(stage).length > 1 ? upNodes(stage) : undefined), {
    withinMs: 10_000,
  });
  return up && chance.one(up);
}

async function relayOf({ pool, nodes }: Stage): Promise<ChaosNode | undefined> {
  return until(
    // The database may be away just now, and then nobody is the relay.
    () => relayNodeOf(pool, nodes).catch(() => undefined),
    { withinMs: 10_000, everyMs: 100 },
  );
}

export const killNode: Strike = async ({ stage }, chance) => {
  const node = await victimOf(stage, chance);
  await node?.kill();
  return node?.name ?? null;
};

export const killRelay: Strike = async ({ stage }) => {
  const node = await relayOf(stage);
  await node?.kill();
  return node?.name ?? null;
};

export const drainNode: Strike = async ({ stage }, chance) => {
  const node = await victimOf(stage, chance);
  await node?.drain();
  return node?.name ?? null;
};

/** A machine that hangs. Of the relay's, the database meanwhile loses the connection, and another takes over. */
export const freezeNode: Strike = async ({ stage }, chance) => {
  const isRelay = chance.percent(60);
  const node = isRelay ? await relayOf(stage) : await victimOf(stage, chance);
  if (!node) return null;
  const ms = chance.between(1_500, 7_000);
  node.freeze();
  await pause(ms / 2);
  if (isRelay) node.databaseGate.cut();
  await pause(ms / 2);
  node.thaw();
  return `${node.name}${isRelay ? ', the relay,' : ''} for ${ms} ms`;
};

export const cutFromDatabase: Strike = async ({ stage }, chance) => {
  const node = await victimOf(stage, chance);
  if (!node) return null;
  const ms = chance.between(500, 4_000);
  node.databaseGate.close();
  await pause(ms);
  node.databaseGate.open();
  return `${node.name} for ${ms} ms`;
};
