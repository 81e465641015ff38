import { randomUUID } from 'node:crypto';
import type { Mail } from './mail.ts';

const KEPT = 200;

export type KeptMail = Mail & { id: string; at: string };
export type Mailbox = { keep: (mail: Mail) => void; list: () => KeptMail[] };

/** Where mails go while no mail server is configured: the newest ones, in memory. */
export function createMailbox(): Mailbox {
  let kept: KeptMail[] = [];
  return {
    keep: (mail) => {
      kept = [{ ...mail, id: randomUUID(), at: new Date().toISOString() }, ...kept].slice(0, KEPT);
    },
    list: () => kept,
  };
}
