import type { Library } from '@studyspot/shared-events';
import { sqlInTransaction, type Tx } from '../../db.ts';
import { conflict, notFound } from '../../errors.ts';
import { emitLibraryUpdated } from '../../utils/socketHelpers.ts';
import { presentLibrary } from './present.ts';
import { loadLibrary } from './readLibrary.ts';

type Versions = { version: number; planVersion: number };

const versionConflict = (standing: number) =>
  conflict('version_conflict', 'Somebody else changed this in the meantime', { version: standing });

async function standingVersions(tx: Tx, libraryId: string): Promise<Versions> {
  const library = await tx.library.findUnique({
    where: { id: libraryId, deletedAt: null },
    select: { version: true, planVersion: true },
  });
  if (!library) throw notFound('This library');
  return library;
}

/**
 * Raises the library's version if it is still the one the editor saw (any, without one), and locks
 * the row, so that one editor follows the other. Throws 409 `version_conflict` with the one that stands.
 */
export async function raiseVersion(
  tx: Tx,
  libraryId: string,
  seen: number | undefined,
): Promise<void> {
  const raised = await tx.$executeRaw`
    UPDATE library SET version = version + 1, updated_at = studyspot_now()
    WHERE id = ${libraryId}::uuid AND deleted_at IS NULL AND version = coalesce(${seen ?? null}::int, version)`;
  if (raised === 0) throw versionConflict((await standingVersions(tx, libraryId)).version);
}

/**
 * The same for the plan. `changesRules`: labels, kinds or zones that bookings carry change too, so
 * that what was read under the library's version is read again.
 */
export async function raisePlanVersion(
  tx: Tx,
  libraryId: string,
  { seen, changesRules = false }: { seen?: number | undefined; changesRules?: boolean },
): Promise<void> {
  const raised = await tx.$executeRaw`
    UPDATE library SET plan_version = plan_version + 1, version = version + ${changesRules ? 1 : 0}::int,
      updated_at = studyspot_now()
    WHERE id = ${libraryId}::uuid AND deleted_at IS NULL AND plan_version = coalesce(${seen ?? null}::int, plan_version)`;
  if (raised === 0) throw versionConflict((await standingVersions(tx, libraryId)).planVersion);
}

/** Last in a change: tells everybody what stands now, and answers it. */
export async function announceLibrary(tx: Tx, libraryId: string): Promise<Library> {
  const library = presentLibrary(await loadLibrary(sqlInTransaction(tx), libraryId));
  await emitLibraryUpdated(tx, library);
  return library;
}

/** The same for a change of the plan: answers the plan's version. */
export const announcePlan = async (tx: Tx, libraryId: string): Promise<number> =>
  (await announceLibrary(tx, libraryId)).planVersion;
