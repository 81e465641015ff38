import * as z from 'zod/mini';
import type { PatchSeatBody } from '@studyspot/shared-events';
import { request } from '../request.ts';

export async function patchSeat(
  libraryId: string,
  seatId: string,
  body: z.infer<typeof PatchSeatBody>,
): Promise<void> {
  await request(z.unknown(), 'PATCH', `/api/libraries/${libraryId}/seats/${seatId}`, { body });
}
