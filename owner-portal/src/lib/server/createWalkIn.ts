import type { WalkInBody } from '@studyspot/shared-events';
import { Booking } from '@studyspot/shared-events';
import { request } from '../request.ts';

export const createWalkIn = (libraryId: string, body: WalkInBody) =>
  request(Booking, 'POST', `/api/libraries/${libraryId}/walk-ins`, { body });
