import { Library } from '@studyspot/shared-events';
import { request } from '../request.ts';

export const publishLibrary = (libraryId: string, version: number) =>
  request(Library, 'POST', `/api/libraries/${libraryId}/publish`, { body: { version } });
