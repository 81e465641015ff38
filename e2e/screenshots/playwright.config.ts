import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from '../../scripts/testing/chromium.ts';

/** For `npm run screenshots`, which starts what is photographed. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.shots.ts',
  outputDir: '../../test-results/screenshots',
  fullyParallel: true,
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: 'line',
  use: { browserName: 'chromium', launchOptions: await chromiumLaunch() },
});
