import type { CreateSeatsBody } from '@studyspot/shared-events';
import { SeatsChange } from '@studyspot/shared-events';
import { request } from '../request.ts';

export const createSeats = (libraryId: string, body: CreateSeatsBody) =>
  request(SeatsChange, 'POST', `/api/libraries/${libraryId}/seats`, { body });
