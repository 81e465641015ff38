import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../prisma/tools/embeddedPostgres.ts';
import { generateClient } from '../../prisma/tools/generate.ts';
import { isRecord } from '../../prisma/tools/jsonFile.ts';
import { migrate } from '../../prisma/tools/migrate.ts';
import { startTokenOf } from '../../prisma/tools/processIdentity.ts';
import type { Lifecycle } from './lifecycle.ts';
import { inRepository, type Settings } from './settings.ts';
import { say, step } from './step.ts';

const lookEveryMs = 1_000;

interface KeptServer {
  databaseUrl: string;
  stop(): Promise<void>;
}

/** A database that is running, migrated and, outside production, filled with the demo's data. Returns its URL. */
export async function startDatabase(settings: Settings, undo: Lifecycle['undo']): Promise<string> {
  const { databaseUrl, stop } = await keepServer(settings);
  undo.push(stop);
  await step(
    'database client',
    async () => generateClient(),
    (made) => (made ? '' : 'up to date'),
  );
  await step('migrations', () => migrate(databaseUrl), countOf);
  if (process.env.NODE_ENV !== 'production') {
    await step('demo data', () => seedDatabase(databaseUrl));
  }
  return databaseUrl;
}

const countOf = (applied: string[]) =>
  applied.length === 0 ? 'up to date' : `${applied.length} applied`;

async function seedDatabase(databaseUrl: string): Promise<void> {
  const file = inRepository('prisma', 'seed', 'index.ts');
  if (!existsSync(file)) return;
  const module: unknown = await import(pathToFileURL(file).href);
  if (isRecord(module) && typeof module.seed === 'function') await module.seed(databaseUrl);
}

async function keepServer({ databaseUrl, dataDir }: Settings): Promise<KeptServer> {
  if (databaseUrl) return { databaseUrl, stop: async () => {} };
  let server = await step('PostgreSQL', () => startEmbeddedPostgres({ dataDir }), describe);
  let looking = false;
  const timer = setInterval(() => void look(), lookEveryMs);
  async function look(): Promise<void> {
    if (looking || startTokenOf(server.pid) !== undefined) return;
    looking = true;
    try {
      server = await startEmbeddedPostgres({ dataDir });
      say('  ok  PostgreSQL started again');
    } catch (error) {
      say(`  !!  ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      looking = false;
    }
  }
  return {
    databaseUrl: server.urlOf('studyspot'),
    async stop() {
      clearInterval(timer);
      await server.stop();
    },
  };
}

function describe({ adopted, cluster, port }: EmbeddedPostgres): string {
  return `${adopted ? 'already running' : 'started'} on port ${port}, data in ${cluster}`;
}
