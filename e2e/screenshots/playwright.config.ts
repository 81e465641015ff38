import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from '../../scripts/testing/chromium.ts';

const chromium = await chromiumLaunch();

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
  use: {
    browserName: 'chromium',
    // Fields for dates and times are the browser's own, in the browser's own language.
    launchOptions: { ...chromium, args: [...chromium.args, '--lang=en-GB'] },
  },
});
