import { expect, test as base } from '@playwright/test';
import pg from 'pg';
import { withStack } from '../scripts/testing/withStack.ts';
import { type Api, createApi } from './support/api.ts';
import { type Browsers, createBrowsers } from './support/browsers.ts';
import { moveDatabaseClock, resetDatabaseClock } from './support/clock.ts';
import { type ConsoleGuard, createConsoleGuard } from './support/consoleGuard.ts';
import { type FreshLibrary, makeFreshLibrary, type WantedLibrary } from './support/freshLibrary.ts';
import { type Stack, stackInEnvironment } from './support/stack.ts';

interface WorkerFixtures {
  /** For tests that move the clock or kill a process: a StudySpot that no other test knows. */
  hasOwnStack: boolean;
  stack: Stack;
  /** The stack's database: what is really so. */
  db: pg.Pool;
  /** Past the portals, as an API client. */
  api: Api;
}

interface TestFixtures {
  consoleGuard: ConsoleGuard;
  browsers: Browsers;
  signedInPage: Browsers['signedInPage'];
  guestPage: Browsers['guestPage'];
  freshLibrary: (wanted?: WantedLibrary) => Promise<FreshLibrary>;
  /** The database's clock; set back after the test. A page has its own: `deviceTime`, `page.clock`. */
  clock: { moveTo: (instant: string) => Promise<void> };
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  hasOwnStack: [false, { scope: 'worker', option: true }],
  stack: [
    async ({ hasOwnStack }, provide) => {
      const stop = hasOwnStack ? await withStack() : undefined;
      await provide(stackInEnvironment());
      await stop?.();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  db: [
    async ({ stack }, provide) => {
      const pool = new pg.Pool({ connectionString: stack.databaseUrl, max: 4 });
      await provide(pool);
      await pool.end();
    },
    { scope: 'worker' },
  ],
  api: [({ stack }, provide) => provide(createApi(stack.backendUrl)), { scope: 'worker' }],

  consoleGuard: async ({}, provide) => {
    const guard = createConsoleGuard();
    await provide(guard);
    expect(guard.problems(), 'errors in a page').toEqual([]);
  },
  browsers: async ({ browser, stack, api, consoleGuard }, provide) => {
    const browsers = createBrowsers({ browser, stack, api, guard: consoleGuard });
    await provide(browsers);
    await browsers.close();
  },
  signedInPage: ({ browsers }, provide) => provide(browsers.signedInPage),
  guestPage: ({ browsers }, provide) => provide(browsers.guestPage),
  freshLibrary: ({ api }, provide) => provide((wanted = {}) => makeFreshLibrary(api, wanted)),
  clock: async ({ db }, provide) => {
    await provide({ moveTo: (instant) => moveDatabaseClock(db, instant) });
    await resetDatabaseClock(db);
  },
});

export { expect };
