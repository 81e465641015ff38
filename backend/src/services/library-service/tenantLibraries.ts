import {
  libraryMembersRoom,
  type LibraryPage,
  type PageQuery,
  tenantRoom,
} from '@studyspot/shared-events';
import type { PrismaClient } from '@studyspot/prisma';
import type * as z from 'zod';
import type { Sql } from '../../db.ts';
import { malformed, notFound } from '../../errors.ts';
import type { Person } from '../../plugins/authentication.ts';
import { membershipsOf } from '../auth-service/rights.ts';
import { positionsOf } from '../socket-service/positions.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { CLOCK, SUMMARY_COLUMNS, type SummaryRow } from './libraryRow.ts';
import { presentSummary } from './present.ts';

type Row = SummaryRow & { sortKey: string };
type Page = z.infer<typeof PageQuery>;

function readKey(cursor: string | undefined): [name: string | null, id: string | null] {
  if (cursor === undefined) return [null, null];
  const [name, id] = readCursor(cursor);
  if (typeof name !== 'string') throw malformed('This cursor belongs to another order');
  return [name, id];
}

/** The libraries of a tenant that this member covers, drafts too, by name. Throws 404 for outsiders. */
export async function tenantLibraries(
  db: PrismaClient,
  sql: Sql,
  person: Person,
  tenantId: string,
  { limit, cursor }: Page,
): Promise<LibraryPage> {
  const membership = (await membershipsOf(db, person.userId)).find(
    (candidate) => candidate.tenantId === tenantId,
  );
  if (!membership) throw notFound('This organisation');
  const { libraryIds } = membership;
  const positions = await positionsOf(
    db,
    libraryIds?.map(libraryMembersRoom) ?? [tenantRoom(tenantId)],
  );
  const rows = await sql<Row>({
    name: 'tenant-libraries',
    text: `WITH ${CLOCK} SELECT ${SUMMARY_COLUMNS}, NULL::float8 AS "distanceKm", lower(l.name) AS "sortKey"
      FROM library l, clock
      WHERE l.tenant_id = $1::uuid AND l.deleted_at IS NULL AND ($2::uuid[] IS NULL OR l.id = ANY ($2))
        AND ($3::text IS NULL OR (lower(l.name), l.id) > ($3, $4::uuid))
      ORDER BY lower(l.name), l.id LIMIT $5::int`,
    values: [tenantId, libraryIds, ...readKey(cursor), limit + 1],
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const nextCursor =
    rows.length > page.length && last ? writeCursor([last.sortKey, last.id]) : null;
  return { items: page.map(presentSummary), nextCursor, positions };
}
