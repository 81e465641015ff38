import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import nodemailer from 'nodemailer';
import type { Mail } from './mail.ts';
import { retry } from './retry.ts';

const RETRY_DELAYS_MS = [1_000, 5_000, 30_000, 120_000];
const CONNECTION_TIMEOUT_MS = 10_000;
const SOCKET_TIMEOUT_MS = 20_000;
/** For what is under way when the process ends. */
const CLOSE_TIMEOUT_MS = 3_000;
/** A mail server that is down must not become a heap of mails here. */
const MAX_WAITING = 1_000;

/** Sends in the background, over a few kept connections. What is still waiting when the process ends is logged as lost. */
export function createSmtpMailer(
  smtpUrl: string,
  from: string,
  log: FastifyBaseLogger,
  delaysMs: readonly number[] = RETRY_DELAYS_MS,
) {
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    pool: true,
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    greetingTimeout: CONNECTION_TIMEOUT_MS,
    socketTimeout: SOCKET_TIMEOUT_MS,
    // Our mails are strings of our own; nothing in one may name a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const closing = new AbortController();
  const waiting = new Set<Promise<void>>();

  return {
    send: (mail: Mail) => {
      if (waiting.size >= MAX_WAITING) {
        log.error({ subject: mail.subject }, 'too many mails are waiting: this one is lost');
        return;
      }
      const delivery = retry(() => transport.sendMail({ from, ...mail }), {
        delaysMs,
        signal: closing.signal,
        onFailure: (err, attempt, isLast) =>
          log[isLast ? 'error' : 'warn'](
            { err, attempt, subject: mail.subject },
            isLast
              ? 'a mail could not be sent: it is lost'
              : 'a mail could not be sent: it will be tried again',
          ),
      });
      waiting.add(delivery);
      void delivery.finally(() => waiting.delete(delivery));
    },
    close: async () => {
      closing.abort();
      await Promise.race([
        Promise.all(waiting),
        pause(CLOSE_TIMEOUT_MS, undefined, { ref: false }),
      ]);
      transport.close();
    },
  };
}
