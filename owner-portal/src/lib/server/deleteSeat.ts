import * as z from 'zod/mini';
import { request } from '../request.ts';

export async function deleteSeat(libraryId: string, seatId: string): Promise<void> {
  await request(z.unknown(), 'DELETE', `/api/libraries/${libraryId}/seats/${seatId}`);
}
