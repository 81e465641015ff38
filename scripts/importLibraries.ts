import { Currency, Id, TimeZone } from '@studyspot/shared-events';
import type { Tx } from '../backend/src/db.ts';
import { importLibraries } from '../backend/src/services/library-service/import/importLibraries.ts';
import { readArguments, reportFailure, runImport, UsageError } from './importCommand.ts';

const USAGE = `npm run import:libraries -- --tenant <id or name> FILE.csv [--map ours=theirs …] [--dry-run]
  [--time-zone Europe/London] [--currency GBP]   for libraries whose line does not say`;

async function findTenant(tx: Tx, given: string): Promise<string> {
  const isId = Id.safeParse(given).success;
  const found = await tx.tenant.findMany({
    where: isId ? { id: given } : { name: { equals: given, mode: 'insensitive' } },
  });
  const [tenant, another] = found;
  if (!tenant) throw new UsageError(`There is no organisation "${given}"`);
  if (another) throw new UsageError(`Several organisations are called "${given}": give the id`);
  return tenant.id;
}

async function main() {
  const { body, values } = readArguments(
    process.argv.slice(2),
    ['tenant', 'time-zone', 'currency'],
    USAGE,
  );
  const { tenant, 'time-zone': timeZone, currency } = values;
  if (tenant === undefined) throw new UsageError(`Say whose libraries they are\n\n${USAGE}`);
  if (timeZone !== undefined && !TimeZone.safeParse(timeZone).success)
    throw new UsageError(`There is no time zone ${timeZone}`);
  if (currency !== undefined && !Currency.safeParse(currency).success)
    throw new UsageError(`${currency} is not a currency like GBP`);
  const defaults = {
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(currency === undefined ? {} : { currency }),
  };
  await runImport(async (tx) => {
    const importer = { tenantId: await findTenant(tx, tenant), actorUserId: null };
    return importLibraries(tx, importer, { ...body, ...defaults });
  });
}

main().catch(reportFailure);
