import {
  type FeePlan,
  type LibraryDetail,
  libraryMembersRoom,
  libraryRoom,
  type Position,
} from '@studyspot/shared-events';
import type { PrismaClient } from '@studyspot/prisma';
import type { Sql } from '../../db.ts';
import { forbidden, notFound } from '../../errors.ts';
import type { Person } from '../../plugins/authentication.ts';
import { mayInLibrary, membershipsOf } from '../auth-service/rights.ts';
import {
  CLOCK,
  LIBRARY_COLUMNS,
  type LibraryRow,
  SUMMARY_COLUMNS,
  type SummaryRow,
} from './libraryRow.ts';
import { presentSummary } from './present.ts';
import { FEE_PLANS_IN_FORCE } from '../pricing-service/feePlanRow.ts';

type DetailRow = SummaryRow & { feePlans: FeePlan[]; positions: Record<string, Position> };

/** As it stands in this transaction, whatever its state; throws 404 if there is none. */
export async function loadLibrary(sql: Sql, libraryId: string): Promise<LibraryRow> {
  const [row] = await sql<LibraryRow>({
    name: 'library',
    text: `SELECT ${LIBRARY_COLUMNS} FROM library l WHERE l.id = $1::uuid`,
    values: [libraryId],
  });
  if (!row) throw notFound('This library');
  return row;
}

type Seen = { id: string; tenantId: string; state: string };
export type Viewer = { isMember: boolean; rooms: string[] };

/** What this person is to the library, and the rooms that tell them of it; throws 404 for a draft of other people's, 403 to colleagues. */
export async function viewerOfLibrary(
  db: PrismaClient,
  person: Person | null,
  library: Seen,
): Promise<Viewer> {
  const memberships = person ? await membershipsOf(db, person.userId) : [];
  const isMember = mayInLibrary(memberships, library, 'library:view');
  if (library.state !== 'published' && !isMember) {
    const isOfTenant = memberships.some(({ tenantId }) => tenantId === library.tenantId);
    throw isOfTenant ? forbidden() : notFound('This library');
  }
  const rooms = isMember
    ? [libraryRoom(library.id), libraryMembersRoom(library.id)]
    : [libraryRoom(library.id)];
  return { isMember, rooms };
}

/** For what anybody may see of a published library: asks nothing about the person but where it is a draft. Throws as `viewerOfLibrary`. */
export async function admitViewer(
  db: PrismaClient,
  person: Person | null,
  library: Seen,
): Promise<void> {
  if (library.state !== 'published') await viewerOfLibrary(db, person, library);
}

/** The same by id alone; throws 404 if there is no such library. */
export async function viewerOf(
  db: PrismaClient,
  person: Person | null,
  libraryId: string,
): Promise<Viewer> {
  const library = await db.library.findUnique({
    where: { id: libraryId, deletedAt: null },
    select: { id: true, tenantId: true, state: true },
  });
  if (!library) throw notFound('This library');
  return viewerOfLibrary(db, person, library);
}

/** The library's own page. Two statements for a guest, however much there is to see. */
export async function readLibrary(
  db: PrismaClient,
  sql: Sql,
  person: Person | null,
  libraryId: string,
): Promise<LibraryDetail> {
  const [row] = await sql<DetailRow>({
    name: 'library-detail',
    text: `WITH ${CLOCK} SELECT ${SUMMARY_COLUMNS}, NULL::float8 AS "distanceKm", ${FEE_PLANS_IN_FORCE} AS "feePlans",
        room_positions('library:' || l.id, 'library:' || l.id || ':members') AS positions
      FROM library l, clock WHERE l.id = $1::uuid AND l.deleted_at IS NULL`,
    values: [libraryId],
  });
  if (!row) throw notFound('This library');
  const { rooms } = await viewerOfLibrary(db, person, row);
  return {
    ...presentSummary(row),
    feePlans: row.feePlans,
    positions: Object.fromEntries(
      Object.entries(row.positions).filter(([room]) => rooms.includes(room)),
    ),
  };
}
