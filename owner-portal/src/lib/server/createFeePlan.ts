import type { CreateFeePlanBody } from '@studyspot/shared-events';
import { FeePlan } from '@studyspot/shared-events';
import { request } from '../request.ts';

export const createFeePlan = (libraryId: string, body: CreateFeePlanBody) =>
  request(FeePlan, 'POST', `/api/libraries/${libraryId}/fee-plans`, { body });
