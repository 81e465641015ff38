import { join } from 'node:path';
import { type Child, type ChildOptions, startChild } from '../harness/child.ts';
import type { Role } from '../harness/types.ts';
import { type Clients, startClients } from '../harness/wire/clients.ts';
import type { Crowd } from '../harness/wire/subscribers.ts';
import type { Language } from '../harness/wire/speak.ts';

/** A server to be measured: its program, and how its clients talk to it. */
export type Spec = {
  name: string;
  role: Role;
  program: string;
  language: Language;
  options?: ChildOptions;
  libraryId?: string;
};

/** A server and the crowd in its one room, in two processes of their own. */
export type Hall = {
  name: string;
  role: Role;
  server: Child;
  clients: Clients;
  /** So many more come into the room. @throws when the server does not let them in */
  fill: (count: number, reads?: boolean) => Promise<void>;
  close: () => Promise<void>;
};

export async function openHall({ name, role, options, ...spec }: Spec): Promise<Hall> {
  const [server, clients] = await Promise.all([
    startChild(join(import.meta.dirname, 'servers', spec.program), options),
    startClients(),
  ]);
  const { language, libraryId } = spec;
  const crowd: Omit<Crowd, 'count'> = {
    port: await server.ask<number>('port'),
    language,
    ...(libraryId ? { libraryId } : {}),
  };
  return {
    name,
    role,
    server,
    clients,
    fill: (count, reads = false) => clients.gather({ ...crowd, count, reads }),
    async close() {
      await Promise.all([server.stop(), clients.stop()]);
    },
  };
}

/**
 * Opens and fills all that can be; of the others says which and why, so that a figure without one of its contenders
 * tells so.
 */
export async function openHalls(
  specs: Spec[],
  { count, reads }: { count: number; reads?: boolean },
  leftOut: (sentence: string) => void,
): Promise<Hall[]> {
  const filled: Hall[] = [];
  for (const hall of await Promise.all(specs.map(openHall))) {
    try {
      await hall.fill(count, reads);
      filled.push(hall);
    } catch (error) {
      await hall.close();
      leftOut(`Left out: ${hall.name} (${reasonOf(error)}).`);
    }
  }
  return filled;
}

/** The first line, without whose error it is. */
const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]!.replace(/^Error: /, '');
