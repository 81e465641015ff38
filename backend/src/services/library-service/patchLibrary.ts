import type { Library, PatchLibraryBody } from '@studyspot/shared-events';
import type { Tx } from '../../db.ts';
import { malformed, refused } from '../../errors.ts';
import type { Person } from '../../plugins/authentication.ts';
import { audit } from '../../utils/audit.ts';
import { authoriseInLibrary } from '../auth-service/rights.ts';
import { given } from './given.ts';
import { refuseWithLiveBookings } from './liveBookings.ts';
import { lockLibrary } from './lockLibrary.ts';
import { announceLibrary, raiseVersion } from './versions.ts';

export async function patchLibrary(
  tx: Tx,
  person: Person,
  id: string,
  body: PatchLibraryBody,
): Promise<Library> {
  await authoriseInLibrary(tx, person, id, 'library:edit');
  const { version, ...rest } = body;
  // Against a booking in the old currency that is being made right now.
  if (body.currency !== undefined) await lockLibrary(tx, id);
  await raiseVersion(tx, id, version);
  const standing = await tx.library.findUniqueOrThrow({ where: { id } });
  const changes = given(rest);

  const { minMinutes, maxMinutes } = { ...standing, ...changes };
  if (minMinutes > maxMinutes)
    throw malformed('The shortest booking may not be longer than the longest', {
      minMinutes,
      maxMinutes,
    });
  if (
    changes.timeZone !== undefined &&
    changes.timeZone !== standing.timeZone &&
    standing.state !== 'draft'
  ) {
    throw refused(
      'wrong_state',
      'The time zone of a published library stays: its hours and bookings hang on it',
    );
  }
  // A booking that is moved is priced anew, in the library's currency of then.
  if (changes.currency !== undefined && changes.currency !== standing.currency) {
    await refuseWithLiveBookings(tx, { libraryId: id });
  }

  await tx.library.update({ where: { id }, data: changes, select: { id: true } });
  await audit(tx, {
    tenantId: standing.tenantId,
    actorUserId: person.userId,
    action: 'library.edited',
    subjectType: 'library',
    subjectId: id,
    details: { changed: Object.keys(changes) },
  });
  return announceLibrary(tx, id);
}
