import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from '../scripts/testing/chromium.ts';

/** They move the clock or kill the backend: they have a StudySpot of their own, and come last. */
const apart = ['clockChanges.spec.ts', 'crash.spec.ts'];

export default defineConfig<{ hasOwnStack: boolean }>({
  testDir: '.',
  globalSetup: './globalSetup.ts',
  outputDir: '../test-results',
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    launchOptions: await chromiumLaunch(),
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'screens', testIgnore: apart },
    { name: 'apart', testMatch: apart, workers: 1, use: { hasOwnStack: !process.env.E2E_STACK } },
  ],
});
