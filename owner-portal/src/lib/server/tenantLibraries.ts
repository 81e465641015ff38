import { LibrarySummary } from '@studyspot/shared-events';
import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { request } from '../request.ts';

const Libraries = z.object({ items: z.array(LibrarySummary) });
export type TenantLibraries = z.infer<typeof Libraries>;

/** Drafts too, of those libraries that the caller covers. */
export const tenantLibrariesQuery = (tenantId: string) =>
  queryOptions({
    queryKey: ['tenant', tenantId, 'libraries'],
    queryFn: ({ signal }) =>
      request(Libraries, 'GET', `/api/tenants/${tenantId}/libraries`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
