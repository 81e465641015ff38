import { sqlInTransaction, type Tx } from '../../db.ts';
import type { Person } from '../../plugins/authentication.ts';
import { audit } from '../../utils/audit.ts';
import { emitLibraryDeleted } from '../../utils/socketHelpers.ts';
import { authoriseInLibrary } from '../auth-service/rights.ts';
import { refuseWithLiveBookings } from './liveBookings.ts';
import { lockLibrary } from './lockLibrary.ts';
import { presentLibrary } from './present.ts';
import { loadLibrary } from './readLibrary.ts';

/**
 * Gone for everybody; the row stays for the people whose bookings tell where they sat. Refused while
 * anybody still means to come.
 */
export async function deleteLibrary(tx: Tx, person: Person, id: string): Promise<{ id: string }> {
  await authoriseInLibrary(tx, person, id, 'library:delete');
  await lockLibrary(tx, id);
  await refuseWithLiveBookings(tx, { libraryId: id });
  const library = presentLibrary(await loadLibrary(sqlInTransaction(tx), id));
  await tx.$executeRaw`
    UPDATE library SET deleted_at = studyspot_now(), state = 'draft', version = version + 1 WHERE id = ${id}::uuid`;
  await audit(tx, {
    tenantId: library.tenantId,
    actorUserId: person.userId,
    action: 'library.deleted',
    subjectType: 'library',
    subjectId: id,
    details: { name: library.name },
  });
  await emitLibraryDeleted(tx, library);
  return { id };
}
