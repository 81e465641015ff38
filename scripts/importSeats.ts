import { Id } from '@studyspot/shared-events';
import type { Tx } from '../backend/src/db.ts';
import { importSeats } from '../backend/src/services/library-service/import/importSeats.ts';
import { readArguments, reportFailure, runImport, UsageError } from './importCommand.ts';

const USAGE =
  'npm run import:seats -- --library <id or name> FILE.csv [--map ours=theirs …] [--dry-run]';

async function findLibrary(tx: Tx, given: string): Promise<{ id: string; tenantId: string }> {
  const isId = Id.safeParse(given).success;
  const found = await tx.library.findMany({
    where: {
      deletedAt: null,
      ...(isId ? { id: given } : { name: { equals: given, mode: 'insensitive' } }),
    },
    select: { id: true, tenantId: true },
  });
  const [library, another] = found;
  if (!library) throw new UsageError(`There is no library "${given}"`);
  if (another) throw new UsageError(`Several libraries are called "${given}": give the id`);
  return library;
}

async function main() {
  const { body, values } = readArguments(process.argv.slice(2), ['library'], USAGE);
  const { library: given } = values;
  if (given === undefined) throw new UsageError(`Say whose seats they are\n\n${USAGE}`);
  await runImport(async (tx) => {
    const { id, tenantId } = await findLibrary(tx, given);
    return importSeats(tx, { tenantId, actorUserId: null }, id, body);
  });
}

main().catch(reportFailure);
