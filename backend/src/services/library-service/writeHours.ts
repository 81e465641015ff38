import type { Tx } from '../../db.ts';
import type { WeeklyHours } from './openingTimes.ts';

/** The whole week anew. */
export async function writeHours(
  tx: Tx,
  libraryId: string,
  hours: readonly WeeklyHours[],
): Promise<void> {
  await tx.openingHours.deleteMany({ where: { libraryId } });
  await tx.openingHours.createMany({ data: hours.map((row) => ({ libraryId, ...row })) });
}
