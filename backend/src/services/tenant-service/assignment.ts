import type { Tx } from '../../db.ts';
import { notFound } from '../../errors.ts';

/** Those of these libraries that are this tenant's; kept from being deleted until the change is through. */
export async function librariesOf(
  tx: Tx,
  tenantId: string,
  libraryIds: string[],
): Promise<string[]> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM library WHERE tenant_id = ${tenantId}::uuid AND id = ANY(${libraryIds}::uuid[])
    ORDER BY id FOR KEY SHARE`;
  return found.map(({ id }) => id);
}

export type Assignment = { coversAll: boolean; libraryIds: string[] };

/** As it is kept; null stands for every library. Throws 404 unless all that are named are this tenant's. */
export async function requireAssignment(
  tx: Tx,
  tenantId: string,
  libraryIds: string[] | null,
): Promise<Assignment> {
  if (libraryIds === null) return { coversAll: true, libraryIds: [] };
  const asked = new Set(libraryIds);
  const found = await librariesOf(tx, tenantId, [...asked]);
  if (found.length !== asked.size) throw notFound('One of these libraries');
  return { coversAll: false, libraryIds: found };
}
