import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { prismaDirectory, schemaFile } from './schemaFiles.ts';

const generated = join(prismaDirectory, 'generated');
const stampFile = join(generated, '.stamp');

/** Writes Prisma's client into prisma/generated; false when it was there and up to date. */
export function generateClient(): boolean {
  const { resolve } = createRequire(import.meta.url);
  const prismaPackage = resolve('prisma/package.json');
  const stamp = createHash('sha256')
    .update(readFileSync(schemaFile))
    .update(readFileSync(prismaPackage))
    .digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;
  const cli = join(dirname(prismaPackage), 'build', 'index.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'generate'], {
    cwd: prismaDirectory,
    encoding: 'utf8',
    // Asks for an engine that generating does not use; any executable keeps it from downloading one.
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  });
  if (status !== 0) throw new Error(`prisma generate failed:\n${stdout}${stderr}`);
  writeFileSync(stampFile, stamp);
  return true;
}
