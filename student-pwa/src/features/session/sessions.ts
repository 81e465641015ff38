import { queryOptions } from '@tanstack/react-query';
import { plainRequest } from '../../lib/api.ts';

export type DeviceSession = {
  id: string;
  token: string;
  createdAt: string;
  updatedAt: string;
  expiresAt: string;
  userAgent?: string | null;
  ipAddress?: string | null;
};

export const sessionsQuery = () =>
  queryOptions({
    queryKey: ['sessions'],
    queryFn: ({ signal }) => plainRequest<DeviceSession[]>('/api/auth/list-sessions', { signal }),
  });
