import { LibraryPage } from '@studyspot/shared-events';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../request.ts';
import { socketClient } from '../socket.ts';

/** Drafts too, of those libraries that the caller covers. */
export const tenantLibrariesQuery = (tenantId: string) =>
  queryOptions({
    queryKey: ['tenant', tenantId, 'libraries'],
    queryFn: ({ signal }) =>
      socketClient.snapshot(() =>
        request(LibraryPage, 'GET', `/api/tenants/${tenantId}/libraries?limit=100`, { signal }),
      ),
  });
