import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { tryLock } from './fence.ts';
import { lead, type LeadPorts, type Progress } from './lead.ts';
import { followFrom, republish } from './republish.ts';
import { createWakeUp } from './wakeUp.ts';

export type Relay = {
  /** Knows where the log stands, or could not ask: let clients in after it. */
  started: Promise<void>;
  /** After a commit that wrote to the outbox. Best effort. */
  wake: () => void;
  close: () => Promise<void>;
};

export type RelayOptions = Pick<LeadPorts, 'publish' | 'log'> & { connectionString: string };

/** A stand-by looks so often whether the relay is gone, and what it has logged. */
const STAND_BY_MS = 250;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2_000;
const STATEMENT_TIMEOUT_MS = 30_000;
/** Of a server that does not answer at all any more. */
const QUERY_TIMEOUT_MS = 40_000;
const FAREWELL_MS = 1_000;

/**
 * Moves events from the outbox to the log and the hub, one relay at a time: the others stand by and follow the
 * log, so that their hubs have the same events a little later. The relay's connection is its own, because the lock lives and dies with it. A database that goes away is waited for.
 */
export function startRelay({ connectionString, publish, log }: RelayOptions): Relay {
  const wakeUp = createWakeUp();
  /** Apart from the other, so that commits do not hurry a stand-by. */
  const ending = createWakeUp();
  let closing = false;
  const isClosing = () => closing;
  const progress: Progress = { position: undefined };

  const started = Promise.withResolvers<void>();

  async function standBy(client: pg.Client): Promise<void> {
    progress.position ??= await followFrom(client);
    started.resolve();
    while (!closing && !(await tryLock(client))) {
      progress.position = await republish(client, progress.position, publish);
      await ending.wait(STAND_BY_MS);
    }
  }

  async function serveOneConnection(onLeading: () => void): Promise<void> {
    const client = new pg.Client({
      connectionString,
      application_name: 'studyspot relay',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      query_timeout: QUERY_TIMEOUT_MS,
    });
    // The statement in flight fails too; without a listener the process would end.
    client.on('error', () => undefined);
    try {
      await client.connect();
      await standBy(client);
      onLeading();
      if (!closing) await lead(client, { publish, log, wakeUp, isClosing, progress });
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
    wake: wakeUp.wake,
    async close() {
      closing = true;
      wakeUp.wake();
      ending.wake();
      await running;
    },
  };
}
