import type { Notification } from '@studyspot/shared-events';
import type { Tx } from '../../db.ts';
import { emitNotification } from '../../utils/socketHelpers.ts';
import { presentNotification } from './present.ts';

export type NewNotification = {
  userId: string;
  kind: Notification['kind'];
  /** One line, as a heading. */
  title: string;
  body: string;
  bookingId?: string;
  tenantId?: string;
};

/** Tells one person, now on every open screen and later in their list. Commits or not with the change it tells of. */
export async function notify(tx: Tx, notification: NewNotification): Promise<void> {
  const row = await tx.notification.create({ data: notification });
  await emitNotification(tx, notification.userId, presentNotification(row));
}
