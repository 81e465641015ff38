import { ZoneChange } from '@studyspot/shared-events';
import { request } from '../request.ts';

/** `version` is the plan's. */
export const patchZone = (
  libraryId: string,
  zoneId: string,
  body: { name: string; version: number },
) => request(ZoneChange, 'PATCH', `/api/libraries/${libraryId}/zones/${zoneId}`, { body });
