import * as z from 'zod/mini';
import { request } from '../request.ts';

export async function deleteClosure(libraryId: string, closureId: string): Promise<void> {
  await request(z.unknown(), 'DELETE', `/api/libraries/${libraryId}/closures/${closureId}`);
}
