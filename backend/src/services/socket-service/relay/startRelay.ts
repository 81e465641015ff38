import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { tryLock } from './fence.ts';
import { lead, type LeadPorts } from './lead.ts';
import { createWakeUp } from './wakeUp.ts';

export type Relay = {
  /** After a commit that wrote to the outbox. Best effort. */
  wake: () => void;
  close: () => Promise<void>;
};

export type RelayOptions = Pick<LeadPorts, 'publish' | 'log'> & { connectionString: string };

const STAND_BY_MS = 500;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2_000;
const STATEMENT_TIMEOUT_MS = 30_000;
/** Of a server that does not answer at all any more. */
const QUERY_TIMEOUT_MS = 40_000;
const FAREWELL_MS = 1_000;

/**
 * Moves events from the outbox to the log and the hub, one relay at a time: the others stand by. Its connection is its
 * own, because the lock lives and dies with it. A database that goes away is waited for.
 */
export function startRelay({ connectionString, publish, log }: RelayOptions): Relay {
  const wakeUp = createWakeUp();
  /** Apart from the other, so that commits do not hurry a stand-by. */
  const ending = createWakeUp();
  let closing = false;
  const isClosing = () => closing;

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
      while (!closing && !(await tryLock(client))) await ending.wait(STAND_BY_MS);
      onLeading();
      if (!closing) await lead(client, { publish, log, wakeUp, isClosing });
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
        if (closing) return;
        log.warn({ err: error, pauseMs }, 'the relay lost its connection; beginning anew');
        await ending.wait(pauseMs);
        pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2);
      }
    }
  }

  const running = run();
  return {
    wake: wakeUp.wake,
    async close() {
      closing = true;
      wakeUp.wake();
      ending.wake();
      await running;
    },
  };
}
