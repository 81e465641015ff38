import type { PrismaClient } from '@studyspot/prisma';
import type { Sql } from '../../db.ts';
import { notFound } from '../../errors.ts';
import type { Person } from '../../plugins/authentication.ts';
import { viewerOfLibrary } from './readLibrary.ts';

type Head = { id: string; tenantId: string; state: string; planVersion: number };

/** A `Seat` of the contract from `seat s`. */
export const SEAT_JSON = `jsonb_build_object('id', s.id, 'label', s.label, 'zoneId', s.zone_id, 'kind', s.kind,
  'x', s.x, 'y', s.y, 'attributes', s.attributes, 'state', s.state)`;

/** Which version stands, for whoever already has one; throws 404 for what this person may not see. */
export async function readPlanVersion(
  db: PrismaClient,
  sql: Sql,
  person: Person | null,
  libraryId: string,
) {
  const [head] = await sql<Head>({
    name: 'plan-version',
    text: `SELECT id, tenant_id AS "tenantId", state::text, plan_version AS "planVersion"
      FROM library WHERE id = $1::uuid AND deleted_at IS NULL`,
    values: [libraryId],
  });
  if (!head) throw notFound('This library');
  await viewerOfLibrary(db, person, head);
  return head.planVersion;
}

/** A `SeatPlan` as JSON text, and its version, of one moment. */
export async function readPlan(
  sql: Sql,
  libraryId: string,
): Promise<{ version: number; json: string }> {
  const [plan] = await sql<{ version: number; json: string }>({
    name: 'seat-plan',
    text: `SELECT l.plan_version AS version, jsonb_build_object('version', l.plan_version,
        'zones', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', z.id, 'name', z.name) ORDER BY z.position, z.name), '[]')
          FROM zone z WHERE z.library_id = l.id AND z.retired_at IS NULL),
        'seats', (SELECT coalesce(jsonb_agg(${SEAT_JSON} ORDER BY s.label, s.id), '[]')
          FROM seat s WHERE s.library_id = l.id AND s.retired_at IS NULL))::text AS json
      FROM library l WHERE l.id = $1::uuid AND l.deleted_at IS NULL`,
    values: [libraryId],
  });
  if (!plan) throw notFound('This library');
  return plan;
}
