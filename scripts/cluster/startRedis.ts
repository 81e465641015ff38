import { allReady, describeChildren } from '../supervisor/allReady.ts';
import type { Keeper } from '../supervisor/keeper.ts';
import type { ClusterSettings, Settings } from '../supervisor/settings.ts';
import { step } from '../supervisor/step.ts';
import { redisSpec } from './clusterSpecs.ts';

/** The URL of the Redis between the nodes: the operator's own, else one that is kept running. */
export async function startRedis(
  settings: Settings,
  { redisUrl }: ClusterSettings,
  keeper: Keeper,
): Promise<string> {
  if (redisUrl) return redisUrl;
  const spec = await redisSpec(settings, keeper.before('redis'));
  await step(
    'Redis',
    async () => allReady([await keeper.keep(spec)]),
    (children) => `${describeChildren(children)} on port ${spec.port}, keeping nothing on disk`,
  );
  return `redis://127.0.0.1:${spec.port}`;
}
