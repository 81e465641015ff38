import type { Notification as NotificationRow } from '@studyspot/prisma';
import { type Notification, NotificationKind } from '@studyspot/shared-events';

export const presentNotification = (row: NotificationRow): Notification => ({
  id: row.id,
  kind: NotificationKind.parse(row.kind),
  title: row.title,
  body: row.body,
  bookingId: row.bookingId,
  tenantId: row.tenantId,
  readAt: row.readAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
});
