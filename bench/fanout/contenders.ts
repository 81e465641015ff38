import { join } from 'node:path';
import type { TestDatabase } from '../../prisma/tools/testDatabase.ts';
import { type Child, type ChildOptions, startChild } from '../harness/child.ts';
import { createLibrary } from '../harness/library.ts';
import type { Role } from '../harness/types.ts';
import { type Clients, startClients } from '../harness/wire/clients.ts';
import type { Language } from '../harness/wire/speak.ts';

/** A server with its crowd in one room, in two processes of their own. */
export type Hall = { name: string; role: Role; server: Child; clients: Clients; count: number };

export type Spec = {
  name: string;
  role: Role;
  program: string;
  language: Language;
  options?: ChildOptions;
  libraryId?: string;
};

/** `reads`: the crowd notes when each event arrives. @throws when the server does not let the crowd in */
export async function openHall(spec: Spec, count: number, reads = false): Promise<Hall> {
  const { name, role, program, language, libraryId, options } = spec;
  const server = await startChild(join(import.meta.dirname, 'servers', program), options);
  const clients = await startClients();
  try {
    const port = await server.ask<number>('port');
    await clients.gather({ port, language, count, reads, ...(libraryId ? { libraryId } : {}) });
  } catch (error) {
    await closeHall({ server, clients });
    throw error;
  }
  return { name, role, server, clients, count };
}

export async function closeHall({ server, clients }: Pick<Hall, 'server' | 'clients'>) {
  await Promise.all([server.stop(), clients.stop()]);
}

export const NAMES = {
  socketIo: 'StudySpot, Socket.IO',
  native: 'StudySpot, native WebSocket',
  raw: 'ws, framed once, a write each',
  stock: 'Socket.IO as it comes',
  bun: 'Bun, publish',
} as const;

/** The product over both transports, each with a database of its own. */
export async function productSpecs(
  fresh: () => Promise<TestDatabase>,
): Promise<{ socketIo: Spec; native: Spec }> {
  const spec = async (name: string, language: Language): Promise<Spec> => {
    const { databaseUrl, pool } = await fresh();
    const libraryId = await createLibrary(pool);
    const env = { DATABASE_URL: databaseUrl, LIBRARY_ID: libraryId };
    return { name, role: 'product', program: 'product.ts', language, libraryId, options: { env } };
  };
  return {
    socketIo: await spec(NAMES.socketIo, 'socket.io'),
    native: await spec(NAMES.native, 'native'),
  };
}

export const raw: Spec = { name: NAMES.raw, role: 'limit', program: 'raw.ts', language: 'plain' };
export const stock: Spec = {
  name: NAMES.stock,
  role: 'other',
  program: 'stock.ts',
  language: 'stock',
};
export const bun = (execPath: string): Spec => ({
  name: NAMES.bun,
  role: 'other',
  program: 'bun.ts',
  language: 'plain',
  options: { execPath },
});
