import { Library } from '@studyspot/shared-events';
import { request } from '../request.ts';

export const unpublishLibrary = (libraryId: string, version: number) =>
  request(Library, 'POST', `/api/libraries/${libraryId}/unpublish`, { body: { version } });
