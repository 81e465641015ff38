import { CheckInCodes } from '@studyspot/shared-events';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../request.ts';

export const checkInCodesQuery = (libraryId: string) =>
  queryOptions({
    queryKey: ['library', libraryId, 'check-in-codes'],
    queryFn: ({ signal }) =>
      request(CheckInCodes, 'GET', `/api/libraries/${libraryId}/check-in-codes`, { signal }),
  });
