import type { FastifyBaseLogger } from 'fastify';
import type { Config } from '../config.ts';
import type { Mailer } from './mail.ts';
import { createMailbox, type Mailbox } from './mailbox.ts';
import { createSmtpMailer } from './smtpMailer.ts';

export type MailSystem = Mailer & { mailbox: Mailbox; close: () => Promise<void> };

/** Over SMTP if there is a server, else into the mailbox that `/api/test/mailbox` shows. */
export function createMailer(config: Config, log: FastifyBaseLogger): MailSystem {
  const mailbox = createMailbox();
  if (config.SMTP_URL)
    return { ...createSmtpMailer(config.SMTP_URL, config.MAIL_FROM, log), mailbox };
  return {
    mailbox,
    send: (mail) => {
      mailbox.keep(mail);
      if (config.NODE_ENV === 'production') {
        log.warn({ subject: mail.subject }, 'SMTP_URL is not set: the mail was not sent');
      } else {
        log.info(
          { to: mail.to, subject: mail.subject },
          `mail kept, see /api/test/mailbox.html\n${mail.text}`,
        );
      }
    },
    close: async () => undefined,
  };
}
