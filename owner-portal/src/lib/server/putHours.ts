import type { PutHoursBody } from '@studyspot/shared-events';
import { Library } from '@studyspot/shared-events';
import { request } from '../request.ts';

export const putHours = (libraryId: string, body: PutHoursBody) =>
  request(Library, 'PUT', `/api/libraries/${libraryId}/hours`, { body });
