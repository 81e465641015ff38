import type { PatchLibraryBody } from '@studyspot/shared-events';
import { Library } from '@studyspot/shared-events';
import { request } from '../request.ts';

export const patchLibrary = (libraryId: string, body: PatchLibraryBody) =>
  request(Library, 'PATCH', `/api/libraries/${libraryId}`, { body });
