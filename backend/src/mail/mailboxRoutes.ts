import { Instant, success } from '@studyspot/shared-events';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { typed } from '../app.ts';
import type { Config } from '../config.ts';
import { requireOperator } from '../plugins/operator.ts';
import { mailboxPage } from './mailboxPage.ts';
import type { Mailbox } from './mailbox.ts';

const KeptMail = z.object({
  id: z.string(),
  at: Instant,
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
});
const tags = ['system'];

/** What would have been sent, while there is no SMTP_URL. */
export async function mailboxRoutes(
  app: FastifyInstance,
  { config, mailbox }: { config: Config; mailbox: Mailbox },
) {
  typed(app).get(
    '/api/test/mailbox',
    {
      schema: {
        tags,
        summary: 'Mails that were kept instead of sent, newest first (operator)',
        response: { 200: success(z.object({ items: z.array(KeptMail) })) },
      },
    },
    async (request, reply) => {
      requireOperator(config, request);
      reply.header('cache-control', 'no-store');
      return { success: true as const, data: { items: mailbox.list() } };
    },
  );
  typed(app).get(
    '/api/test/mailbox.html',
    { schema: { tags, summary: 'The same to read (operator)' } },
    async (request, reply) => {
      requireOperator(config, request);
      return reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
        .send(mailboxPage(mailbox.list()));
    },
  );
}
