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
    async ({ hasOwnStack }, use) => {
      const stop = hasOwnStack ? await withStack() : undefined;
      await use(stackInEnvironment());
      await stop?.();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  db: [
    async ({ stack }, use) => {
      const pool = new pg.Pool({ connectionString: stack.databaseUrl, max: 4 });
      await use(pool);
      await pool.end();
    },
    { scope: 'worker' },
  ],
  api: [({ stack }, use) => use(createApi(stack.backendUrl)), { scope: 'worker' }],

  consoleGuard: async ({}, use) => {
    const guard = createConsoleGuard();
    await use(guard);
    expect(guard.problems(), 'errors in a page').toEqual([]);
  },
  browsers: async ({ browser, stack, api, consoleGuard }, use) => {
    const browsers = createBrowsers({ browser, stack, api, guard: consoleGuard });
    await use(browsers);
    await browsers.close();
  },
  signedInPage: ({ browsers }, use) => use(browsers.signedInPage),
  guestPage: ({ browsers }, use) => use(browsers.guestPage),
  freshLibrary: ({ api }, use) => use((wanted = {}) => makeFreshLibrary(api, wanted)),
  clock: async ({ db }, use) => {
    await use({ moveTo: (instant) => moveDatabaseClock(db, instant) });
    await resetDatabaseClock(db);
  },
});

export { expect };
