import type { PutFeePlanBody } from '@studyspot/shared-events';
import { FeePlan } from '@studyspot/shared-events';
import { request } from '../request.ts';

export const putFeePlan = (feePlanId: string, body: PutFeePlanBody) =>
  request(FeePlan, 'PUT', `/api/fee-plans/${feePlanId}`, { body });
