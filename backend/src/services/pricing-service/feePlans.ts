import type { CreateFeePlanBody, FeePlan, PutFeePlanBody } from '@studyspot/shared-events';
import { type Sql, sqlInTransaction, sqlState, type Tx } from '../../db.ts';
import { conflict, notFound } from '../../errors.ts';
import type { Person } from '../../plugins/authentication.ts';
import { audit } from '../../utils/audit.ts';
import { emitPricingUpdated } from '../../utils/socketHelpers.ts';
import { authoriseInLibrary } from '../auth-service/rights.ts';
import { announceLibrary, raiseVersion } from '../library-service/versions.ts';
import { ALL_FEE_PLANS } from './feePlanRow.ts';

const UNIQUE_VIOLATION = '23505';

/** All of them, those out of force as well. */
export async function readFeePlans(sql: Sql, libraryId: string): Promise<FeePlan[]> {
  const [row] = await sql<{ plans: FeePlan[] }>({
    name: 'fee-plans',
    text: `SELECT ${ALL_FEE_PLANS} AS plans FROM library l WHERE l.id = $1::uuid`,
    values: [libraryId],
  });
  return row?.plans ?? [];
}

/** Two active plans for one kind of seat are one too many, and the database says so. */
async function oneActivePerKind<Result>(write: Promise<Result>): Promise<Result> {
  try {
    return await write;
  } catch (error) {
    if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
    throw conflict('already_exists', 'There is an active price for this kind of seat already');
  }
}

/** Tells what is in force now. Bookings that stand keep their price. */
async function announce(
  tx: Tx,
  person: Person,
  action: string,
  libraryId: string,
  planId: string,
): Promise<FeePlan> {
  const plans = await readFeePlans(sqlInTransaction(tx), libraryId);
  const plan = plans.find(({ id }) => id === planId);
  if (!plan) throw notFound('This price');
  const library = await announceLibrary(tx, libraryId);
  await audit(tx, {
    tenantId: library.tenantId,
    actorUserId: person.userId,
    action,
    subjectType: 'fee_plan',
    subjectId: planId,
    details: {
      name: plan.name,
      seatKind: plan.seatKind,
      amountMinorPerHour: plan.amountMinorPerHour,
      isActive: plan.isActive,
    },
  });
  await emitPricingUpdated(
    tx,
    library,
    plans.filter(({ isActive }) => isActive),
  );
  return plan;
}

export async function createFeePlan(
  tx: Tx,
  person: Person,
  libraryId: string,
  body: CreateFeePlanBody,
): Promise<FeePlan> {
  await authoriseInLibrary(tx, person, libraryId, 'pricing:edit');
  await raiseVersion(tx, libraryId, undefined);
  const { id } = await oneActivePerKind(
    tx.feePlan.create({ data: { libraryId, ...body }, select: { id: true } }),
  );
  return announce(tx, person, 'fee_plan.created', libraryId, id);
}

/** Throws 409 `version_conflict` if somebody else changed the plan since the version in the body. */
export async function putFeePlan(
  tx: Tx,
  person: Person,
  id: string,
  body: PutFeePlanBody,
): Promise<FeePlan> {
  const standing = await tx.feePlan.findUnique({ where: { id } });
  // In the words that a stranger to its library gets, so that the two cannot be told apart.
  if (!standing) throw notFound('This library');
  const { libraryId } = standing;
  await authoriseInLibrary(tx, person, libraryId, 'pricing:edit');
  await raiseVersion(tx, libraryId, undefined);
  const { version, ...fields } = body;
  const { count } = await oneActivePerKind(
    tx.feePlan.updateMany({
      where: { id, version },
      data: { ...fields, version: { increment: 1 } },
    }),
  );
  if (count === 0) {
    const { version: now } = await tx.feePlan.findUniqueOrThrow({ where: { id } });
    throw conflict('version_conflict', 'Somebody else changed this price in the meantime', {
      version: now,
    });
  }
  return announce(tx, person, 'fee_plan.changed', libraryId, id);
}
