import { Library } from '@studyspot/shared-events';
import { request } from '../request.ts';

export const deleteClosure = (libraryId: string, closureId: string) =>
  request(Library, 'DELETE', `/api/libraries/${libraryId}/closures/${closureId}`);
