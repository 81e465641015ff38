import type { WalkInBody } from '@studyspot/shared-events';
import { createWalkIn } from '../lib/server/createWalkIn.ts';
import { useBookingAction } from './useBookingAction.ts';

export const useWalkIn = (libraryId: string) =>
  useBookingAction(
    (body: WalkInBody) => createWalkIn(libraryId, body),
    ({ personName, seatLabel }) => `${personName} sits in ${seatLabel}`,
  );
