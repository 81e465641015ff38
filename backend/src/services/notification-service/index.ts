import { Id, Notification, NotificationPage, PageQuery, success } from '@studyspot/shared-events';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { typed } from '../../app.ts';
import type { Deps } from '../../deps.ts';
import { requirePerson } from '../../plugins/authentication.ts';
import { command } from '../../utils/command.ts';
import { listNotifications } from './listNotifications.ts';
import { readNotification } from './readNotification.ts';

const tags = ['notifications'];
const params = z.object({ id: Id });

export async function notificationService(
  app: FastifyInstance,
  { deps }: { deps: Deps },
): Promise<void> {
  const routes = typed(app);

  routes.get(
    '/api/notifications',
    {
      schema: {
        tags,
        summary: 'My notifications, newest first',
        querystring: PageQuery,
        response: { 200: success(NotificationPage) },
      },
    },
    async (request) => {
      const { userId } = requirePerson(request);
      return {
        success: true as const,
        data: await listNotifications(deps.db.prisma, userId, request.query),
      };
    },
  );

  routes.post(
    '/api/notifications/:id/read',
    { schema: { tags, summary: 'Mark as read', params, response: { 200: success(Notification) } } },
    async (request, reply) => {
      const { userId } = requirePerson(request);
      return command(deps, request, reply, 200, (tx) =>
        readNotification(tx, userId, request.params.id),
      );
    },
  );
}
