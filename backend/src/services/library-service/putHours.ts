import type { Library, OpeningHours, PutHoursBody } from '@studyspot/shared-events';
import type { Tx } from '../../db.ts';
import { malformed } from '../../errors.ts';
import type { Person } from '../../plugins/authentication.ts';
import { audit } from '../../utils/audit.ts';
import { authoriseInLibrary } from '../auth-service/rights.ts';
import { hoursFault } from './hoursRules.ts';
import type { WeeklyHours } from './openingTimes.ts';
import { announceLibrary, raiseVersion } from './versions.ts';
import { writeHours } from './writeHours.ts';

function toMinute(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

const toRow = ({ weekday, from, to }: OpeningHours): WeeklyHours => ({
  weekday,
  opensMinute: toMinute(from),
  closesMinute: toMinute(to),
});

/** The whole week anew. Bookings that stand outside the new hours stand. */
export async function putHours(
  tx: Tx,
  person: Person,
  id: string,
  body: PutHoursBody,
): Promise<Library> {
  const { tenantId } = await authoriseInLibrary(tx, person, id, 'library:edit');
  const hours = body.hours.map(toRow);
  const fault = hoursFault(hours);
  if (fault) throw malformed(fault);
  await raiseVersion(tx, id, body.version);
  await writeHours(tx, id, hours);
  await audit(tx, {
    tenantId,
    actorUserId: person.userId,
    action: 'library.hours_set',
    subjectType: 'library',
    subjectId: id,
  });
  return announceLibrary(tx, id);
}
