import type { Tx } from '../../db.ts';
import { notFound } from '../../errors.ts';

/** Keeps new bookings out until the transaction ends: taking a seat shares this row's lock. */
export async function lockLibrary(tx: Tx, id: string): Promise<{ state: 'draft' | 'published' }> {
  const [library] = await tx.$queryRaw<{ state: 'draft' | 'published' }[]>`
    SELECT state::text FROM library WHERE id = ${id}::uuid AND deleted_at IS NULL FOR UPDATE`;
  if (!library) throw notFound('This library');
  return library;
}
