import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import {
  redisServerPath,
  startThrowAwayRedis,
  type ThrowAwayRedis,
} from '../../../prisma/tools/throwAwayRedis.ts';
import type { Chance } from '../chance.ts';
import { type Gate, openGate } from './gate.ts';
import { type ChaosNode, startNode } from './node.ts';
import { type ChaosPostgres, startPostgres } from './postgres.ts';
import { quietPort } from './quietPort.ts';

const NODE_NAMES = ['n1', 'n2', 'n3'];
const POOL_SIZE = 8;

/** Dead wires are noticed sooner than in production, so that a short run sees it happen. */
const HEARTBEAT = { SOCKET_PING_INTERVAL_MS: '5000', SOCKET_PING_TIMEOUT_MS: '8000' };

export type Stage = {
  postgres: ChaosPostgres;
  redis: ThrowAwayRedis | undefined;
  nodes: ChaosNode[];
  /** The checker's own connections, which no fault of the network meets. */
  pool: pg.Pool;
  /** Milliseconds since the run began; `wall` turns it into the clock's. */
  now: () => number;
  startedAt: number;
  /** Holds the nodes' logs and, if there is anything to tell, the report. */
  directory: string;
  nodeFailures: string[];
};

/** PostgreSQL, Redis and three nodes, all of this run's own. `undo` takes what is to be stopped, last first. */
export async function openStage(chance: Chance, undo: (() => Promise<void>)[]): Promise<Stage> {
  const startedAt = Date.now();
  const now = () => Date.now() - startedAt;
  const directory = mkdtempSync(join(tmpdir(), 'studyspot-chaos-'));
  const postgres = await startPostgres();
  undo.push(postgres.stop);
  const redis = redisServerPath() ? await startThrowAwayRedis(await quietPort()) : undefined;
  if (redis) undo.push(redis.stop);

  const ownGate = await openGate(postgres.port, now);
  undo.push(ownGate.stop);
  const pool = new pg.Pool({
    connectionString: postgres.databaseUrlAt(ownGate.port),
    max: POOL_SIZE,
    connectionTimeoutMillis: 5_000,
    application_name: 'studyspot chaos',
  });
  // PostgreSQL is restarted on purpose; the next query opens another connection.
  pool.on('error', () => undefined);
  // Also of one that is just being handed over.
  pool.on('connect', (client) => client.on('error', () => undefined));
  undo.push(() => pool.end());

  const nodeFailures: string[] = [];
  const nodes: ChaosNode[] = [];
  const gates: Gate[] = [];
  undo.push(async () => {
    await Promise.all(nodes.map((node) => node.stop()));
    await Promise.all(gates.map((gate) => gate.stop()));
  });
  for (const name of NODE_NAMES) {
    const gate = await openGate(postgres.port, now);
    gates.push(gate);
    const node = await startNode({
      name,
      databaseUrl: postgres.databaseUrlAt(gate.port),
      databaseGate: gate,
      environment: { ...HEARTBEAT, ...(redis && { REDIS_URL: redis.url }) },
      logDir: directory,
      pauseMs: () => chance.between(200, 2_000),
      endedByItself: (node, how) => nodeFailures.push(`${now()} ms: node ${node} ended: ${how}`),
    });
    nodes.push(node);
  }
  await Promise.all(nodes.map((node) => node.up()));
  return { postgres, redis, nodes, pool, now, startedAt, directory, nodeFailures };
}
