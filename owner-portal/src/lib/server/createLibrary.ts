import type { CreateLibraryBody } from '@studyspot/shared-events';
import { Library } from '@studyspot/shared-events';
import { request } from '../request.ts';

export const createLibrary = (body: CreateLibraryBody) =>
  request(Library, 'POST', '/api/libraries', { body });
