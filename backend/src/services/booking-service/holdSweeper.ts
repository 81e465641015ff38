import type { FastifyBaseLogger } from 'fastify';
import type { Deps } from '../../deps.ts';
import {
  completeOverBookings,
  expireOverHolds,
  forgetOldKeys,
  warnOfEndingHolds,
} from './sweeps.ts';

const PAUSE_MS = 3_000;

/**
 * Tidies up what time has ended: so that lists are true and people are told. Nothing depends on it
 * for being correct. Several nodes may sweep at once, each taking rows that no other has.
 */
export function createHoldSweeper(deps: Deps, log: FastifyBaseLogger, pauseMs = PAUSE_MS) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();
  let isStopped = false;

  async function sweep() {
    let swept = 0;
    for (const job of [expireOverHolds, warnOfEndingHolds, completeOverBookings, forgetOldKeys]) {
      try {
        swept += await job(deps.db);
      } catch (error) {
        log.warn({ err: error, job: job.name }, 'the sweeper will try again');
      }
    }
    if (swept > 0) deps.wakeRelay();
  }

  function next() {
    timer = setTimeout(() => {
      running = sweep().finally(() => !isStopped && next());
    }, pauseMs);
    timer.unref();
  }

  return {
    start: next,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
