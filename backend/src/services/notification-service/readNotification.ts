import type { Notification } from '@studyspot/shared-events';
import { databaseNow, type Tx } from '../../db.ts';
import { notFound } from '../../errors.ts';
import { presentNotification } from './present.ts';

/** Keeps the first time; somebody else's notification does not exist. */
export async function readNotification(tx: Tx, userId: string, id: string): Promise<Notification> {
  const readAt = await databaseNow(tx);
  await tx.notification.updateMany({ where: { id, userId, readAt: null }, data: { readAt } });
  const row = await tx.notification.findFirst({ where: { id, userId } });
  if (!row) throw notFound('This notification');
  return presentNotification(row);
}
