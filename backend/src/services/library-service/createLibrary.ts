import type { CreateLibraryBody, Library } from '@studyspot/shared-events';
import { sqlInTransaction, type Tx } from '../../db.ts';
import type { Person } from '../../plugins/authentication.ts';
import { audit } from '../../utils/audit.ts';
import { emitLibraryCreated } from '../../utils/socketHelpers.ts';
import { authoriseInTenant } from '../auth-service/rights.ts';
import { newDeskCode } from './codes.ts';
import { given } from './given.ts';
import { presentLibrary } from './present.ts';
import { loadLibrary } from './readLibrary.ts';

/** A draft: its tenant sees it, nobody else does. */
export async function createLibrary(
  tx: Tx,
  person: Person,
  body: CreateLibraryBody,
): Promise<Library> {
  const { tenantId, name, timeZone, currency, ...rest } = body;
  await authoriseInTenant(tx, person, tenantId, 'library:create');
  const { id } = await tx.library.create({
    data: { tenantId, name, timeZone, currency, deskCode: newDeskCode(), ...given(rest) },
    select: { id: true },
  });
  await audit(tx, {
    tenantId,
    actorUserId: person.userId,
    action: 'library.created',
    subjectType: 'library',
    subjectId: id,
  });
  const library = presentLibrary(await loadLibrary(sqlInTransaction(tx), id));
  await emitLibraryCreated(tx, library);
  return library;
}
