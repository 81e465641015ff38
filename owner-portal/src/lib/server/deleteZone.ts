import * as z from 'zod/mini';
import { request } from '../request.ts';

export async function deleteZone(libraryId: string, zoneId: string): Promise<void> {
  await request(z.unknown(), 'DELETE', `/api/libraries/${libraryId}/zones/${zoneId}`);
}
