import type { ImportBody } from '@studyspot/shared-events';
import { ImportReport } from '@studyspot/shared-events';
import { request } from '../request.ts';

export const importLibraries = (tenantId: string, body: ImportBody) =>
  request(ImportReport, 'POST', `/api/tenants/${tenantId}/libraries/import`, { body });
