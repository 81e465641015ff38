import type pg from 'pg';
import type { ChaosNode } from './node.ts';

const HOLDER = `
  SELECT client_port FROM pg_stat_activity JOIN pg_locks USING (pid)
  WHERE application_name = 'studyspot relay' AND locktype = 'advisory' AND granted`;

/** The node whose connection holds the relay's lock; every node reaches the database through a gate of its own. */
export async function relayNodeOf(
  pool: pg.Pool,
  nodes: readonly ChaosNode[],
): Promise<ChaosNode | undefined> {
  const { rows } = await pool.query<{ client_port: number }>(HOLDER);
  const ports = new Set(rows.map(({ client_port: port }) => port));
  return nodes.find(({ databaseGate }) =>
    databaseGate.localPorts().some((port) => ports.has(port)),
  );
}
