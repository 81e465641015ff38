import * as z from 'zod/mini';
import { Id, Instant, page, Positions } from './common.ts';

export const NotificationKind = z.enum([
  'booking_cancelled_by_staff',
  'booking_moved_by_staff',
  'hold_ending',
  'member_added',
]);
export const Notification = z.object({
  id: Id,
  kind: NotificationKind,
  title: z.string(),
  body: z.string(),
  bookingId: z.nullable(Id),
  tenantId: z.nullable(Id),
  readAt: z.nullable(Instant),
  createdAt: Instant,
});
export type Notification = z.infer<typeof Notification>;
export const NotificationPage = z.extend(page(Notification), { positions: Positions });
export type NotificationPage = z.infer<typeof NotificationPage>;
