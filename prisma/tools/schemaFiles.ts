import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationList, SchemaFilter } from '@prisma/schema-engine-wasm';

export const prismaDirectory = join(import.meta.dirname, '..');
export const schemaFile = join(prismaDirectory, 'schema.prisma');
const migrationsDirectory = join(prismaDirectory, 'migrations');

/** The schema as the engine takes it: pairs of path and content. */
export function readSchema(): [string, string][] {
  return [[schemaFile, readFileSync(schemaFile, 'utf8')]];
}

/** Every migration on disk, oldest first, as the engine takes them. */
export function readMigrations(baseDir = migrationsDirectory): MigrationList {
  const lockfile = join(baseDir, 'migration_lock.toml');
  return {
    baseDir,
    lockfile: {
      path: 'migration_lock.toml',
      content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : null,
    },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames(baseDir).map((path) => ({
      path,
      migrationFile: { path: 'migration.sql', content: readMigration(join(baseDir, path)) },
    })),
  };
}

/** Tables that only SQL knows, from where Prisma's own commands read them too. */
export async function schemaFilter(): Promise<SchemaFilter> {
  const { default: config } = await import('../prisma.config.ts');
  return {
    externalTables: config.tables?.external ?? [],
    externalEnums: config.enums?.external ?? [],
  };
}

function migrationNames(baseDir: string): string[] {
  return readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}

function readMigration(directory: string) {
  const value = readFileSync(join(directory, 'migration.sql'), 'utf8');
  return { tag: 'ok', value } as const;
}
