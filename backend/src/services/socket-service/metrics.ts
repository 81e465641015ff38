import type pg from 'pg';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Hub } from './hub/createHub.ts';
import { readOutbox } from './readOutbox.ts';

const SECONDS = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** What this process tells a Prometheus; names begin with `studyspot_`, units are in them. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 100 });
  const counter = (name: string, help: string, labelNames: string[] = []) =>
    new Counter({ name: `studyspot_${name}`, help, labelNames, registers });
  const histogram = (name: string, help: string) =>
    new Histogram({ name: `studyspot_${name}`, help, buckets: SECONDS, registers });

  return {
    registry,
    commitToEmit: histogram(
      'commit_to_emit_seconds',
      'From the writing of an event to its being handed out; of each batch the event that waited longest',
    ),
    emitToClient: histogram(
      'emit_to_client_seconds',
      'From an event’s being handed out to the last write to a connection of this node',
    ),
    revocation: histogram(
      'revocation_seconds',
      'From the numbering of a change of rights to its being in force on this node',
    ),
    events: counter('events_total', 'Events that reached this node, by how', ['source']),
    deliveries: counter('deliveries_total', 'Events times connections'),
    gaps: counter('gaps_total', 'Missing numbers that were read from the log'),
    replayed: counter('replayed_events_total', 'Events sent again to who had missed them'),
    resyncs: counter('resyncs_total', 'Rooms whose reader was told to load a snapshot'),
    slowCloses: counter('slow_closes_total', 'Connections closed because they did not read'),
    refused: counter('refused_total', 'Joins and replays refused', ['code']),
  };
}
export type Metrics = ReturnType<typeof createMetrics>;

export type GaugeSources = {
  hub: Hub;
  pool: pg.Pool;
  isLeading: () => boolean;
  redis: () => 'off' | 'up' | 'down';
  turnedAway: () => number;
  people: () => number;
};

/** What is read when somebody asks, and not counted as it happens. */
export function addGauges({ registry }: Metrics, sources: GaugeSources): void {
  const gauge = (name: string, help: string, read: () => number | Promise<number>) =>
    new Gauge({
      name: `studyspot_${name}`,
      help,
      registers: [registry],
      async collect() {
        this.set(await read());
      },
    });
  const { hub, pool } = sources;
  gauge('connections', 'Connections of this node', () => hub.connections().size);
  gauge('rooms', 'Rooms with somebody in them', () => hub.stats().rooms.length);
  gauge('people', 'People present on any node', sources.people);
  gauge('slow_connections', 'Connections with something unread', hub.laggards.count);
  gauge('buffered_bytes', 'Kept for connections that read slowly', hub.laggards.heldBytes);
  gauge('connections_turned_away', 'Since the start', sources.turnedAway);
  gauge('pool_waiting', 'Waiting for a database connection', () => pool.waitingCount);
  gauge('relay_leading', '1: this node numbers and publishes', () => Number(sources.isLeading()));
  gauge('redis_up', '1: Redis answers; 0: it does not, or there is none', () =>
    Number(sources.redis() === 'up'),
  );
  gauge('outbox_depth', 'Events that are committed and not numbered yet', async () => {
    const { depth } = await readOutbox(pool);
    return depth;
  });
  gauge('outbox_oldest_age_seconds', 'How far the relay is behind', async () => {
    const { oldestAgeMs } = await readOutbox(pool);
    return oldestAgeMs / 1_000;
  });
}
