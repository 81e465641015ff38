import type { CreateZoneBody } from '@studyspot/shared-events';
import { ZoneChange } from '@studyspot/shared-events';
import { request } from '../request.ts';

export const createZone = (libraryId: string, body: CreateZoneBody) =>
  request(ZoneChange, 'POST', `/api/libraries/${libraryId}/zones`, { body });
