import { redisServerPath } from '../../prisma/tools/redisServer.ts';
import {
  type BackendNode,
  type ClusterSettings,
  isPort,
  readSettings,
  type Settings,
} from '../supervisor/settings.ts';

const nodeCount = 3;
const firstNodeAfterProxy = 10;

/** As `npm start` reads them, with one node for each of `NODE_PORTS`. Throws when there is no Redis to be had. */
export function readClusterSettings(): Settings & { cluster: ClusterSettings } {
  const settings = readSettings();
  const redisUrl = process.env.REDIS_URL || undefined;
  if (!redisUrl && !redisServerPath()) {
    throw new Error(
      'Several nodes need a Redis: install redis-server (Debian, Ubuntu: apt-get install redis-server; macOS: brew install redis), or set REDIS_URL to one of your own.',
    );
  }
  return { ...settings, cluster: { nodes: readNodes(settings.ports.backend), redisUrl } };
}

/** `n1`, `n2` …: what each is called in logs, in metrics and at the beginning of its clients' session ids. */
function readNodes(proxyPort: number): BackendNode[] {
  const given = (process.env.NODE_PORTS ?? '').split(',').filter((port) => port.trim() !== '');
  const ports =
    given.length > 0
      ? given.map(Number)
      : Array.from({ length: nodeCount }, (_, index) => proxyPort + firstNodeAfterProxy + index);
  if (ports.every(isPort)) return ports.map((port, index) => ({ name: `n${index + 1}`, port }));
  throw new Error(
    `NODE_PORTS must be port numbers separated by commas, not "${process.env.NODE_PORTS}".`,
  );
}
