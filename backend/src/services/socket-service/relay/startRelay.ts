import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { Bus } from '../nodes/bus.ts';
import { createDoorbell } from '../nodes/doorbell.ts';
import { createInbox, readStretch, type Stretch, writeStretch } from '../nodes/logTail.ts';
import { lead, type LeadPorts, type Progress, type RelayMetrics } from './lead.ts';
import { standBy } from './standBy.ts';
import { createWakeUp } from './wakeUp.ts';

export type Relay = {
  /** Knows where the log stands, or could not ask: let clients in after it. */
  started: Promise<void>;
  /** After a commit that wrote to the outbox. Best effort. */
  wake: () => void;
  /** Is it this node that numbers and publishes? */
  isLeading: () => boolean;
  close: () => Promise<void>;
};

export type RelayOptions = Pick<LeadPorts, 'publish' | 'log'> & {
  connectionString: string;
  bus: Bus;
  metrics?: RelayMetrics;
  /** This node is the relay now, or no longer. */
  leads?: (isLeading: boolean) => void;
};

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2_000;
const STATEMENT_TIMEOUT_MS = 30_000;
/** Of a server that does not answer at all any more. */
const QUERY_TIMEOUT_MS = 40_000;
const FAREWELL_MS = 1_000;

/**
 * Moves events from the outbox to the log and the hub, one relay at a time: the others stand by and follow the
 * log, so that their hubs have the same events a little later. The relay's connection is its own, because the lock
 * lives and dies with it. A database that goes away is waited for.
 */
export function startRelay({
  connectionString,
  publish,
  log,
  bus,
  metrics,
  leads,
}: RelayOptions): Relay {
  const wakeUp = createWakeUp();
  /** Apart from the other, so that commits do not hurry a stand-by. */
  const stirred = createWakeUp();
  const ending = createWakeUp();
  const inbox = createInbox(stirred.wake);
  const doorbell = createDoorbell(bus, wakeUp.wake);
  let closing = false;
  let isLeading = false;
  const isClosing = () => closing;
  const progress: Progress = { position: undefined };
  bus.hear('log', (text) => {
    const stretch = readStretch(text);
    if (stretch && !isLeading) inbox.put(stretch);
  });
  function tell(stretch: Stretch) {
    const text = writeStretch(stretch);
    if (text !== undefined) bus.say('log', text);
  }

  const started = Promise.withResolvers<void>();

  async function serve(client: pg.Client, onLeading: () => void): Promise<void> {
    const ports = { publish, metrics, inbox, stirred, isClosing, progress };
    if (!(await standBy(client, ports, started.resolve))) return;
    onLeading();
    isLeading = true;
    leads?.(true);
    try {
      await lead(client, { publish, tell, log, wakeUp, isClosing, progress, metrics });
    } finally {
      isLeading = false;
      leads?.(false);
    }
  }

  async function serveOneConnection(onLeading: () => void): Promise<void> {
    const client = new pg.Client({
      connectionString,
      application_name: 'studyspot relay',
      keepAlive: true,
      // A node whose machine is gone must not keep the lock until the system's own two hours are over.
      options:
        '-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3 -c tcp_user_timeout=11000',
      connectionTimeoutMillis: 5_000,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      query_timeout: QUERY_TIMEOUT_MS,
    });
    // The statement in flight fails too; without a listener the process would end.
    client.on('error', () => undefined);
    try {
      await client.connect();
      await serve(client, onLeading);
    } finally {
      await Promise.race([
        client.end().catch(() => undefined),
        setTimeout(FAREWELL_MS, undefined, { ref: false }),
      ]);
    }
  }

  async function run() {
    let pauseMs = FIRST_PAUSE_MS;
    while (!closing) {
      try {
        await serveOneConnection(() => (pauseMs = FIRST_PAUSE_MS));
      } catch (error) {
        started.resolve();
        if (closing) return;
        log.warn({ err: error, pauseMs }, 'the relay lost its connection; beginning anew');
        await ending.wait(pauseMs);
        pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2);
      }
    }
  }

  const running = run();
  return {
    started: started.promise,
    wake() {
      wakeUp.wake();
      if (!isLeading) doorbell.ring();
    },
    isLeading: () => isLeading,
    async close() {
      closing = true;
      for (const each of [wakeUp, stirred, ending]) each.wake();
      await running;
    },
  };
}
