import type { CreateClosureBody } from '@studyspot/shared-events';
import { ClosureCreated } from '@studyspot/shared-events';
import { request } from '../request.ts';

/** The answer counts the bookings that fall into it: they stand until somebody cancels them. */
export const createClosure = (libraryId: string, body: CreateClosureBody) =>
  request(ClosureCreated, 'POST', `/api/libraries/${libraryId}/closures`, { body });
