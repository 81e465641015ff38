import type { Notification } from '@studyspot/shared-events';
import { apiRequest } from '../../lib/api.ts';

export const readNotification = (notificationId: string) =>
  apiRequest<Notification>(`/api/notifications/${notificationId}/read`, {
    method: 'POST',
    body: {},
  });
