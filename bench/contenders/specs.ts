import type { TestDatabase } from '../../prisma/tools/testDatabase.ts';
import type { ChildOptions } from '../harness/child.ts';
import { createLibrary } from '../harness/library.ts';
import { bunProgram } from './bunProgram.ts';
import type { Spec } from './hall.ts';

export const NAMES = {
  socketIo: 'StudySpot, Socket.IO',
  native: 'StudySpot, native WebSocket',
  raw: 'ws, framed once, a write each',
  stock: 'Socket.IO as it comes',
  bun: 'Bun, publish',
} as const;

/** The product over one transport, with a database and a library of its own. */
export async function product(
  fresh: () => Promise<TestDatabase>,
  transport: 'socketIo' | 'native',
  { env, ...options }: ChildOptions = {},
): Promise<Spec> {
  const { databaseUrl, pool } = await fresh();
  const libraryId = await createLibrary(pool);
  return {
    name: NAMES[transport],
    role: 'product',
    program: 'product.ts',
    language: transport === 'native' ? 'native' : 'socket.io',
    libraryId,
    options: { ...options, env: { ...env, DATABASE_URL: databaseUrl, LIBRARY_ID: libraryId } },
  };
}

export const raw = (options: ChildOptions = {}): Spec => ({
  name: NAMES.raw,
  role: 'limit',
  program: 'raw.ts',
  language: 'plain',
  options,
});

export const stock = (options: ChildOptions = {}): Spec => ({
  name: NAMES.stock,
  role: 'other',
  program: 'stock.ts',
  language: 'stock',
  options,
});

/** Undefined where Bun cannot be had. */
export function bun(): Spec | undefined {
  const execPath = bunProgram();
  return execPath
    ? {
        name: NAMES.bun,
        role: 'other',
        program: 'bun.ts',
        language: 'plain',
        options: { execPath },
      }
    : undefined;
}
