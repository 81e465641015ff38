import type { ClosureCreated, CreateClosureBody, Library } from '@studyspot/shared-events';
import { databaseNow, type Tx } from '../../db.ts';
import { malformed, notFound, refused } from '../../errors.ts';
import type { Person } from '../../plugins/authentication.ts';
import { audit } from '../../utils/audit.ts';
import { authoriseInLibrary } from '../auth-service/rights.ts';
import { countLiveBookings } from './liveBookings.ts';
import { announceLibrary, raiseVersion } from './versions.ts';

/** Closes the library for a while. Bookings within stand until somebody cancels them; they are counted. */
export async function createClosure(
  tx: Tx,
  person: Person,
  libraryId: string,
  body: CreateClosureBody,
): Promise<ClosureCreated> {
  const { tenantId } = await authoriseInLibrary(tx, person, libraryId, 'library:edit');
  const startsAt = new Date(body.startsAt);
  const endsAt = new Date(body.endsAt);
  if (startsAt >= endsAt) throw malformed('A closure must end after it starts');
  if (endsAt <= (await databaseNow(tx)))
    throw refused('in_the_past', 'This closure is over already');
  await raiseVersion(tx, libraryId, undefined);
  const { id } = await tx.closure.create({
    data: { libraryId, startsAt, endsAt, reason: body.reason },
    select: { id: true },
  });
  await audit(tx, {
    tenantId,
    actorUserId: person.userId,
    action: 'library.closure_added',
    subjectType: 'library',
    subjectId: libraryId,
    details: {
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      reason: body.reason,
    },
  });
  const liveBookings = await countLiveBookings(tx, {
    libraryId,
    startsAt: { lt: endsAt },
    endsAt: { gt: startsAt },
  });
  const library = await announceLibrary(tx, libraryId);
  const closure = {
    id,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    reason: body.reason,
  };
  return { library, closure, liveBookings };
}

export async function deleteClosure(
  tx: Tx,
  person: Person,
  libraryId: string,
  closureId: string,
): Promise<Library> {
  const { tenantId } = await authoriseInLibrary(tx, person, libraryId, 'library:edit');
  await raiseVersion(tx, libraryId, undefined);
  const { count } = await tx.closure.deleteMany({ where: { id: closureId, libraryId } });
  if (count === 0) throw notFound('This closure');
  await audit(tx, {
    tenantId,
    actorUserId: person.userId,
    action: 'library.closure_removed',
    subjectType: 'library',
    subjectId: libraryId,
  });
  return announceLibrary(tx, libraryId);
}
