import { readFileSync } from 'node:fs';
import { withSchemaEngine } from './schemaEngine.ts';
import { readMigrations, schemaFile, schemaFilter } from './schemaFiles.ts';

/**
 * The SQL that would bring a database made by prisma/migrations to what schema.prisma says; empty when the two agree.
 * Constraints, functions and partial indexes are beyond the engine's sight: tests assert those one by one.
 */
export async function driftSql(
  databaseUrl: string,
  schema = readFileSync(schemaFile, 'utf8'),
): Promise<string> {
  const files = [{ path: schemaFile, content: schema }];
  const filters = await schemaFilter();
  const { exitCode, stdout } = await withSchemaEngine(databaseUrl, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...readMigrations() },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters,
    }),
  );
  return exitCode === 0 ? '' : (stdout ?? '');
}
