import type { Library } from '@studyspot/shared-events';
import { sqlInTransaction, type Tx } from '../../db.ts';
import { refused } from '../../errors.ts';
import type { Person } from '../../plugins/authentication.ts';
import { audit } from '../../utils/audit.ts';
import { emitLibraryPublished, emitLibraryUnpublished } from '../../utils/socketHelpers.ts';
import { authoriseInLibrary } from '../auth-service/rights.ts';
import { refuseWithLiveBookings } from './liveBookings.ts';
import { lockLibrary } from './lockLibrary.ts';
import { presentLibrary } from './present.ts';
import { loadLibrary } from './readLibrary.ts';
import { raiseVersion } from './versions.ts';

const load = async (tx: Tx, id: string) =>
  presentLibrary(await loadLibrary(sqlInTransaction(tx), id));

/** What a library still lacks before anybody could book in it. */
async function missingFor(tx: Tx, { id, name, timeZone, hours }: Library): Promise<string[]> {
  const activeSeats = await tx.seat.count({ where: { libraryId: id, state: 'active' } });
  return [
    ...(name.trim() === '' ? ['name'] : []),
    ...(timeZone === '' ? ['timeZone'] : []),
    ...(hours.length === 0 ? ['hours'] : []),
    ...(activeSeats === 0 ? ['seats'] : []),
  ];
}

async function setState(
  tx: Tx,
  person: Person,
  library: Library,
  state: 'draft' | 'published',
): Promise<Library> {
  const { id, tenantId } = library;
  await tx.library.update({ where: { id }, data: { state }, select: { id: true } });
  const action = state === 'published' ? 'library.published' : 'library.unpublished';
  await audit(tx, {
    tenantId,
    actorUserId: person.userId,
    action,
    subjectType: 'library',
    subjectId: id,
  });
  return load(tx, id);
}

/** Everybody may find it from now on. Published already: answers it as it is. */
export async function publishLibrary(
  tx: Tx,
  person: Person,
  id: string,
  version: number | undefined,
): Promise<Library> {
  await authoriseInLibrary(tx, person, id, 'library:publish');
  const { state } = await lockLibrary(tx, id);
  if (state === 'published') return load(tx, id);
  await raiseVersion(tx, id, version);
  const draft = await load(tx, id);
  const missing = await missingFor(tx, draft);
  if (missing.length > 0) {
    throw refused('not_publishable', `Before it can be published it needs: ${missing.join(', ')}`, {
      missing,
    });
  }
  const library = await setState(tx, person, draft, 'published');
  await emitLibraryPublished(tx, library);
  return library;
}

/** A draft again; refused while anybody still means to come. */
export async function unpublishLibrary(
  tx: Tx,
  person: Person,
  id: string,
  version: number | undefined,
): Promise<Library> {
  await authoriseInLibrary(tx, person, id, 'library:publish');
  const { state } = await lockLibrary(tx, id);
  if (state === 'draft') return load(tx, id);
  await raiseVersion(tx, id, version);
  await refuseWithLiveBookings(tx, { libraryId: id });
  const library = await setState(tx, person, await load(tx, id), 'draft');
  await emitLibraryUnpublished(tx, library);
  return library;
}
