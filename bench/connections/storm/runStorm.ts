import { join } from 'node:path';
import { libraryRoom } from '@studyspot/shared-events';
import { until } from '../../../prisma/tools/until.ts';
import { startChild } from '../../harness/child.ts';
import type { BenchDatabases } from '../../harness/database.ts';
import { createLibrary } from '../../harness/library.ts';
import type { Sample } from '../../harness/types.ts';
import type { Return, Shown, Storm, StormCrowd } from './clientProgram.ts';

const program = (name: string) => join(import.meta.dirname, `${name}.ts`);

/** The pool's statements; the relay asks by the clock, and the bench's own writer does not count. */
const asked = (counts: Record<string, number>) => counts.studyspot ?? 0;

/** A node, a crowd in one room of it, and storms. */
export async function openStorm(
  { fresh }: BenchDatabases,
  count: number,
  env: Record<string, string> = {},
) {
  const { databaseUrl, pool } = await fresh();
  const libraryId = await createLibrary(pool);
  const server = await startChild(program('serverProgram'), {
    env: { DATABASE_URL: databaseUrl, ...env },
  });
  const clients = await startChild(program('clientProgram'));
  const close = async () => void (await Promise.all([clients.stop(), server.stop()]));
  try {
    const crowd: StormCrowd = {
      port: await server.ask<number>('port'),
      language: 'socket.io',
      libraryId,
      count,
    };
    await clients.ask('gather', crowd);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    close,
    /** Cut, come back, catch up, while others go on writing. */
    async run(how: Return): Promise<Sample> {
      await server.ask('queries');
      await server.ask('talk', libraryRoom(libraryId));
      const { seconds, slowest } = await clients.ask<Storm>('storm', how);
      const queries = asked(await server.ask('queries'));
      const { said, last } = await server.ask<{ said: number; last: number }>('hush');
      const isAll = async () => (await clients.ask<boolean>('haveShown', last)) || undefined;
      await until(isAll, { withinMs: 10_000 });
      const shown = await clients.ask<Shown>('shown', said);
      return { seconds, slowest, queries, queriesPerSecond: queries / seconds, ...shown };
    },
  };
}
