import { apiRequest } from '../../lib/api.ts';
export const readNotification = (notificationId) => apiRequest(`/api/notifications/${notificationId}/read`, { method: 'POST', body: {} });
