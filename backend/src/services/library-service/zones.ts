import type { CreateZoneBody, PatchZoneBody, ZoneChange } from '@studyspot/shared-events';
import type * as z from 'zod';
import type { Tx } from '../../db.ts';
import { conflict, notFound } from '../../errors.ts';
import type { Person } from '../../plugins/authentication.ts';
import { audit } from '../../utils/audit.ts';
import { authoriseInLibrary } from '../auth-service/rights.ts';
import { announcePlan, raisePlanVersion } from './versions.ts';

type ZonePatch = z.infer<typeof PatchZoneBody>;

/** Under the library's lock, so that two editors cannot both find a name free. */
async function refuseTakenName(tx: Tx, libraryId: string, name: string, exceptId?: string) {
  const other = await tx.zone.findFirst({ where: { libraryId, name, retiredAt: null } });
  if (other && other.id !== exceptId)
    throw conflict('already_exists', `There is a zone called "${name}" already`);
}

async function findZone(tx: Tx, libraryId: string, id: string) {
  const zone = await tx.zone.findFirst({ where: { id, libraryId, retiredAt: null } });
  if (!zone) throw notFound('This zone');
  return zone;
}

const note = (
  tx: Tx,
  tenantId: string,
  person: Person,
  action: string,
  subjectId: string,
  name: string,
) =>
  audit(tx, {
    tenantId,
    actorUserId: person.userId,
    action,
    subjectType: 'zone',
    subjectId,
    details: { name },
  });

export async function createZone(
  tx: Tx,
  person: Person,
  libraryId: string,
  { name }: CreateZoneBody,
): Promise<ZoneChange> {
  const { tenantId } = await authoriseInLibrary(tx, person, libraryId, 'seats:edit');
  await raisePlanVersion(tx, libraryId, {});
  await refuseTakenName(tx, libraryId, name);
  const { _max } = await tx.zone.aggregate({ where: { libraryId }, _max: { position: true } });
  const zone = await tx.zone.create({
    data: { libraryId, name, position: (_max.position ?? 0) + 1 },
    select: { id: true, name: true },
  });
  await note(tx, tenantId, person, 'zone.created', zone.id, name);
  return { planVersion: await announcePlan(tx, libraryId), zone };
}

/** `version` is the plan's. Bookings show the new name from now on. */
export async function renameZone(
  tx: Tx,
  person: Person,
  libraryId: string,
  id: string,
  body: ZonePatch,
): Promise<ZoneChange> {
  const { tenantId } = await authoriseInLibrary(tx, person, libraryId, 'seats:edit');
  await findZone(tx, libraryId, id);
  await raisePlanVersion(tx, libraryId, { seen: body.version, changesRules: true });
  await refuseTakenName(tx, libraryId, body.name, id);
  const zone = await tx.zone.update({
    where: { id },
    data: { name: body.name },
    select: { id: true, name: true },
  });
  await note(tx, tenantId, person, 'zone.renamed', id, body.name);
  return { planVersion: await announcePlan(tx, libraryId), zone };
}

/** Refused while it has seats; kept out of sight for the retired ones among them. */
export async function deleteZone(
  tx: Tx,
  person: Person,
  libraryId: string,
  id: string,
): Promise<{ planVersion: number }> {
  const { tenantId } = await authoriseInLibrary(tx, person, libraryId, 'seats:edit');
  await raisePlanVersion(tx, libraryId, {});
  const { name } = await findZone(tx, libraryId, id);
  const seats = await tx.seat.count({ where: { zoneId: id, retiredAt: null } });
  if (seats > 0)
    throw conflict('zone_not_empty', 'Move or remove its seats first', { count: seats });
  const retired = await tx.seat.count({ where: { zoneId: id } });
  if (retired > 0)
    await tx.$executeRaw`UPDATE zone SET retired_at = studyspot_now() WHERE id = ${id}::uuid`;
  else await tx.zone.delete({ where: { id }, select: { id: true } });
  await note(tx, tenantId, person, 'zone.deleted', id, name);
  return { planVersion: await announcePlan(tx, libraryId) };
}
