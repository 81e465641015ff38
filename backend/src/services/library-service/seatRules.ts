import type { Tx } from '../../db.ts';
import { conflict, notFound } from '../../errors.ts';

/** Ask under the library's lock, which `raisePlanVersion` takes: no label can be taken after this. */
export async function refuseTakenLabels(
  tx: Tx,
  libraryId: string,
  labels: readonly string[],
): Promise<void> {
  const twice = labels.filter((label, index) => labels.indexOf(label) !== index);
  const standing = await tx.seat.findMany({
    where: { libraryId, retiredAt: null, label: { in: [...labels] } },
    select: { label: true },
  });
  const taken = [...new Set([...twice, ...standing.map(({ label }) => label)])];
  if (taken.length > 0)
    throw conflict('already_exists', 'Seats of these labels exist already', { labels: taken });
}

export async function checkZones(
  tx: Tx,
  libraryId: string,
  zoneIds: readonly string[],
): Promise<void> {
  const wanted = [...new Set(zoneIds)];
  const found = await tx.zone.count({ where: { libraryId, retiredAt: null, id: { in: wanted } } });
  if (found < wanted.length) throw notFound('This zone');
}
