import type { ImportBody } from '@studyspot/shared-events';
import { ImportReport } from '@studyspot/shared-events';
import { request } from '../request.ts';

export const importSeats = (libraryId: string, body: ImportBody) =>
  request(ImportReport, 'POST', `/api/libraries/${libraryId}/seats/import`, { body });
