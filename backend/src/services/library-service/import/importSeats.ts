import type { ImportBody, ImportReport } from '@studyspot/shared-events';
import { isDeepStrictEqual } from 'node:util';
import type { Prisma } from '@studyspot/prisma';
import type { Tx } from '../../../db.ts';
import { audit } from '../../../utils/audit.ts';
import { announceLibrary, raisePlanVersion } from '../versions.ts';
import { insertSeats, type NewSeat } from '../writeSeats.ts';
import { freeGrid } from './freeGrid.ts';
import type { Importer } from './importLibraries.ts';
import { summarise } from './lines.ts';
import { readSeatsFile, type SeatLine } from './seatsFile.ts';

type StandingSeat = Prisma.SeatGetPayload<{ include: { zone: true } }>;

const DEFAULT_KIND = 'desk';

const readStanding = async (tx: Tx, libraryId: string): Promise<StandingSeat[]> => {
  await tx.$queryRaw`SELECT id FROM library WHERE id = ${libraryId}::uuid FOR NO KEY UPDATE`;
  return tx.seat.findMany({ where: { libraryId, retiredAt: null }, include: { zone: true } });
};

const isUnchanged = (seat: StandingSeat, line: SeatLine) =>
  seat.zone.name === line.zoneName &&
  (line.kind === undefined || seat.kind === line.kind) &&
  (line.position === undefined || (seat.x === line.position.x && seat.y === line.position.y)) &&
  isDeepStrictEqual(seat.attributes, line.attributes);

/** The ids of these zones by name; those that are missing are added at the end. */
async function zoneIds(
  tx: Tx,
  libraryId: string,
  names: readonly string[],
): Promise<Map<string, string>> {
  const standing = await tx.zone.findMany({ where: { libraryId, retiredAt: null } });
  const ids = new Map(standing.map(({ name, id }) => [name, id]));
  let position = Math.max(0, ...standing.map((zone) => zone.position));
  for (const name of new Set(names)) {
    if (ids.has(name)) continue;
    position += 1;
    const { id } = await tx.zone.create({
      data: { libraryId, name, position },
      select: { id: true },
    });
    ids.set(name, id);
  }
  return ids;
}

async function updateSeats(tx: Tx, seats: readonly (NewSeat & { id: string })[]) {
  const rows = seats.map((seat) => ({ ...seat, zone_id: seat.zoneId }));
  await tx.$executeRaw`
    UPDATE seat SET zone_id = r.zone_id, kind = r.kind, x = r.x, y = r.y, attributes = r.attributes
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(id uuid, zone_id uuid, kind text, x float8, y float8, attributes jsonb)
    WHERE seat.id = r.id`;
}

async function write(
  tx: Tx,
  libraryId: string,
  standing: readonly StandingSeat[],
  lines: readonly SeatLine[],
) {
  const zones = await zoneIds(
    tx,
    libraryId,
    lines.map(({ zoneName }) => zoneName),
  );
  const byLabel = new Map(standing.map((seat) => [seat.label, seat]));
  const nextFree = freeGrid(standing);
  const wanted = lines.map(({ label, zoneName, kind, position, attributes }) => {
    const seat = byLabel.get(label);
    return {
      id: seat?.id,
      label,
      zoneId: zones.get(zoneName) ?? '',
      kind: kind ?? seat?.kind ?? DEFAULT_KIND,
      ...(position ?? (seat ? { x: seat.x, y: seat.y } : nextFree())),
      attributes,
    };
  });
  await updateSeats(
    tx,
    wanted.flatMap(({ id, ...seat }) => (id === undefined ? [] : [{ ...seat, id }])),
  );
  await insertSeats(
    tx,
    libraryId,
    wanted.filter(({ id }) => id === undefined),
  );
}

/**
 * Brings a file of seats into a library: new labels are added with zones they name, known ones get
 * what the file says. A refused line, or a dry run, and nothing is written; seats that the file does
 * not name stay.
 */
export async function importSeats(
  tx: Tx,
  importer: Importer,
  libraryId: string,
  body: ImportBody,
): Promise<ImportReport> {
  const { columns, mapping, lines } = readSeatsFile(body.csv, body.mapping);
  const standing = await readStanding(tx, libraryId);
  const byLabel = new Map(standing.map((seat) => [seat.label, seat]));
  const changed: SeatLine[] = [];
  const report = summarise({
    dryRun: body.dryRun,
    columns,
    mapping,
    lines: lines.map((line) => {
      const { line: number, name } = line;
      if (!('value' in line))
        return { line: number, name, outcome: 'refused', reason: line.reason };
      const seat = byLabel.get(line.value.label);
      if (seat && isUnchanged(seat, line.value))
        return { line: number, name, outcome: 'unchanged' };
      changed.push(line.value);
      return { line: number, name, outcome: seat ? 'updated' : 'created' };
    }),
  });
  if (!report.written || changed.length === 0) return report;
  await write(tx, libraryId, standing, changed);
  await raisePlanVersion(tx, libraryId, { changesRules: report.updated > 0 });
  const { created, updated } = report;
  await audit(tx, {
    ...importer,
    action: 'library.seats_imported',
    subjectType: 'library',
    subjectId: libraryId,
    details: { created, updated },
  });
  await announceLibrary(tx, libraryId);
  return report;
}
