import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../prisma/tools/freePort.ts';
import { isAlive } from '../../prisma/tools/processIdentity.ts';
import { isRedisUp, redisServerPath } from '../../prisma/tools/redisServer.ts';
import type { ChildSpec } from '../supervisor/child.ts';
import { nodeSpec, serverSpec } from '../supervisor/processes.ts';
import type { ChildRecord } from '../supervisor/runningState.ts';
import { type ClusterSettings, inRepository, type Settings } from '../supervisor/settings.ts';

/** A Redis that keeps nothing on disk: what it carries is in PostgreSQL as well. `before` is the one that may still run. */
export async function redisSpec(
  { dataDir, logDir }: Settings,
  before: ChildRecord | undefined,
): Promise<ChildSpec> {
  const program = redisServerPath();
  if (!program) throw new Error('There is no redis-server on the PATH any more.');
  const port = before && isAlive(before) ? before.port : await freePort();
  const directory = join(dataDir, 'redis');
  mkdirSync(directory, { recursive: true });
  const flags = { port, bind: '127.0.0.1', save: '', appendonly: 'no', dir: directory };
  return {
    name: 'redis',
    program,
    args: Object.entries(flags).flatMap(([flag, value]) => [`--${flag}`, String(value)]),
    env: {},
    logFile: join(logDir, 'redis.log'),
    port,
    isUp: () => isRedisUp(port),
    adoptable: true,
  };
}

/** The nodes, reached through the proxy only, except from this machine. */
export function nodeSpecs(
  settings: Settings,
  { nodes }: ClusterSettings,
  databaseUrl: string,
  redisUrl: string,
): ChildSpec[] {
  return nodes.map((node) =>
    nodeSpec(settings, databaseUrl, node, {
      HOST: '127.0.0.1',
      NODE_NAME: node.name,
      REDIS_URL: redisUrl,
    }),
  );
}

export function proxySpec(
  { ports, host, logDir }: Settings,
  { nodes }: ClusterSettings,
): ChildSpec {
  return serverSpec({
    name: 'proxy',
    program: inRepository('scripts/proxyServer.ts'),
    flags: {
      port: String(ports.backend),
      host,
      nodes: nodes.map(({ name, port }) => `${name}=http://127.0.0.1:${port}`).join(','),
    },
    port: ports.backend,
    path: '/health',
    logDir,
  });
}
