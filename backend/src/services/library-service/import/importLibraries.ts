import type { ImportBody, ImportLine, ImportReport } from '@studyspot/shared-events';
import { sqlInTransaction, type Tx } from '../../../db.ts';
import { emitLibraryCreated } from '../../../utils/socketHelpers.ts';
import { audit } from '../../../utils/audit.ts';
import { newDeskCode } from '../codes.ts';
import { presentLibrary } from '../present.ts';
import { loadLibrary } from '../readLibrary.ts';
import { announceLibrary } from '../versions.ts';
import { writeHours } from '../writeHours.ts';
import { libraryChanges, type StandingLibrary } from './libraryChanges.ts';
import {
  type LibraryDefaults,
  type LibraryLine,
  libraryKey,
  readLibrariesFile,
} from './librariesFile.ts';
import { summarise } from './lines.ts';

export type Importer = { tenantId: string; actorUserId: string | null };

const FALLBACK: LibraryDefaults = { timeZone: 'Europe/London', currency: 'GBP' };

async function createLibrary(
  tx: Tx,
  { tenantId, actorUserId }: Importer,
  { hours = [], ...line }: LibraryLine,
) {
  const fields = Object.fromEntries(
    Object.entries(line).filter(([, value]) => value !== undefined),
  );
  const { id } = await tx.library.create({
    data: {
      name: line.name,
      timeZone: line.timeZone,
      currency: line.currency,
      ...fields,
      tenantId,
      deskCode: newDeskCode(),
    },
    select: { id: true },
  });
  await writeHours(tx, id, hours);
  await audit(tx, {
    tenantId,
    actorUserId,
    action: 'library.imported',
    subjectType: 'library',
    subjectId: id,
  });
  await emitLibraryCreated(tx, presentLibrary(await loadLibrary(sqlInTransaction(tx), id)));
}

async function updateLibrary(
  tx: Tx,
  importer: Importer,
  standing: StandingLibrary,
  line: LibraryLine,
) {
  const { fields, hours } = libraryChanges(standing, line);
  await tx.library.update({
    where: { id: standing.id },
    data: { ...fields, version: { increment: 1 } },
    select: { id: true },
  });
  if (hours) await writeHours(tx, standing.id, hours);
  await audit(tx, {
    ...importer,
    action: 'library.imported',
    subjectType: 'library',
    subjectId: standing.id,
    details: { changed: Object.keys(fields) },
  });
  await announceLibrary(tx, standing.id);
}

/** The tenant's libraries, locked, so that two imports follow one another. */
async function standingLibraries(tx: Tx, tenantId: string): Promise<StandingLibrary[]> {
  await tx.$queryRaw`SELECT id FROM tenant WHERE id = ${tenantId}::uuid FOR NO KEY UPDATE`;
  return tx.library.findMany({
    where: { tenantId, deletedAt: null },
    include: { hours: true },
    orderBy: { createdAt: 'asc' },
  });
}

/**
 * Brings a file of libraries into a tenant: new ones as drafts, known ones (name and postcode) up to
 * date with the columns that the file has. A refused line, or a dry run, and nothing is written.
 */
export async function importLibraries(
  tx: Tx,
  importer: Importer,
  body: ImportBody,
): Promise<ImportReport> {
  const standing = await standingLibraries(tx, importer.tenantId);
  const latest = standing.at(-1) ?? FALLBACK;
  const { columns, mapping, lines } = readLibrariesFile(body.csv, body.mapping, {
    timeZone: body.timeZone ?? latest.timeZone,
    currency: body.currency ?? latest.currency,
  });
  const known = new Map(standing.map((library) => [libraryKey(library), library]));
  const plans = lines.map((line) => {
    if (!('value' in line)) return { ...line, outcome: 'refused' as const };
    const match = known.get(libraryKey(line.value));
    if (!match) return { ...line, outcome: 'created' as const, match };
    const changes = libraryChanges(match, line.value);
    return {
      ...line,
      outcome: changes.isAny ? ('updated' as const) : ('unchanged' as const),
      match,
    };
  });
  const report = summarise({
    dryRun: body.dryRun,
    columns,
    mapping,
    lines: plans.map(({ line, name, outcome, ...rest }): ImportLine => ({
      line,
      name,
      outcome,
      ...('reason' in rest ? { reason: rest.reason } : {}),
    })),
  });
  if (!report.written) return report;
  for (const plan of plans) {
    if (plan.outcome === 'created') await createLibrary(tx, importer, plan.value);
    if (plan.outcome === 'updated') await updateLibrary(tx, importer, plan.match, plan.value);
  }
  return report;
}
