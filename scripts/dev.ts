import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { announce } from './supervisor/announce.ts';
import { assertPortsFree } from './supervisor/assertPortsFree.ts';
import { type Lifecycle, runUntilStopped } from './supervisor/lifecycle.ts';
import { claim } from './supervisor/claim.ts';
import { startDatabase } from './supervisor/database.ts';
import { runInForeground } from './supervisor/foreground.ts';
import { backendSpec } from './supervisor/processes.ts';
import { inRepository, portalNames, readSettings } from './supervisor/settings.ts';
import { stopLeftovers, stopUnwanted } from './supervisor/stopLeftovers.ts';
import { until } from '../prisma/tools/until.ts';

/** PostgreSQL and three servers that start or load again whenever a file changes. */
async function develop({ undo, signal }: Lifecycle): Promise<void> {
  const settings = readSettings();
  const state = await claim(settings);
  undo.push(() => stopLeftovers(settings, state));
  await assertPortsFree(settings, state);
  await stopUnwanted(settings, state, []);
  const databaseUrl = await startDatabase(settings, undo);
  signal.throwIfAborted();

  const { args, env, isUp } = backendSpec(settings, databaseUrl);
  const watched = ['--watch', '--watch-preserve-output', ...args];
  undo.push(runInForeground({ name: 'backend', args: watched, cwd: inRepository(), env }));
  for (const name of portalNames) {
    const manifest = createRequire(inRepository(name, 'package.json')).resolve('vite/package.json');
    const vite = join(dirname(manifest), 'bin', 'vite.js');
    const port = String(settings.ports[name]);
    undo.push(
      runInForeground({
        name,
        args: [vite, '--port', port, '--strictPort'],
        cwd: inRepository(name),
        env: { BACKEND_URL: `http://127.0.0.1:${settings.ports.backend}`, NODE_ENV: 'development' },
      }),
    );
  }
  await until(async () => (await isUp()) || undefined, { withinMs: 60_000 });
  announce(settings, performance.now() / 1000);
}

runUntilStopped(develop);
