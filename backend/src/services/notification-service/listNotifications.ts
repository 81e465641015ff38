import type { PrismaClient } from '@studyspot/prisma';
import { Instant, type NotificationPage, userRoom } from '@studyspot/shared-events';
import { malformed } from '../../errors.ts';
import { readCursor, writeCursor } from '../library-service/cursor.ts';
import { positionsOf } from '../socket-service/positions.ts';
import { presentNotification } from './present.ts';

type Query = { limit: number; cursor?: string | undefined };

/** Strictly older than where the page before ended. */
function before(cursor: string | undefined) {
  if (cursor === undefined) return {};
  const [at, id] = readCursor(cursor);
  const { data: instant } = Instant.safeParse(at);
  if (instant === undefined) throw malformed('This cursor is not one of ours');
  const createdAt = new Date(instant);
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}

/** A person's own, newest first. */
export async function listNotifications(
  prisma: PrismaClient,
  userId: string,
  { limit, cursor }: Query,
): Promise<NotificationPage> {
  const older = before(cursor);
  const positions = await positionsOf(prisma, [userRoom(userId)]);
  const rows = await prisma.notification.findMany({
    where: { userId, ...older },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(presentNotification),
    nextCursor:
      rows.length > limit && last ? writeCursor([last.createdAt.toISOString(), last.id]) : null,
    positions,
  };
}
