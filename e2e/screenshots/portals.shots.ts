import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { expect, test as base } from '../fixtures.ts';
import { type Demo, makeDemo } from '../screens/demo.ts';
import { OWNER_SCREENS } from '../screens/ownerScreens.ts';
import { faultsOf } from '../screens/pageFaults.ts';
import { showScreen } from '../screens/showScreen.ts';
import { STUDENT_SCREENS } from '../screens/studentScreens.ts';

const test = base.extend<object, { demo: Demo }>({
  demo: [
    async ({ api }, use) => use(await makeDemo(api, process.env.OPERATOR_TOKEN ?? '')),
    { scope: 'worker' },
  ],
});

const portals = [
  { portal: 'student', screens: STUDENT_SCREENS },
  { portal: 'owner', screens: OWNER_SCREENS },
] as const;
const shapes = [
  { width: 390, viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  { width: 1280, viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false },
];
const { SCREENSHOTS_DIR: directory = '' } = process.env;
/** How far the moment that is shown is from now. */
const shiftMs = Number(process.env.SCREENSHOTS_SHIFT_MS);
const shownTime = () => new Date(Date.now() + shiftMs);

/** Every clock says the same: the database's, the device's, and the one in the head of an answer. */
const redate = (context: BrowserContext) =>
  context.route('**/api/**', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), date: shownTime().toUTCString() };
    await route.fulfill({ response, headers });
  });

for (const { portal, screens } of portals) {
  for (const { width, ...shape } of shapes) {
    test(`${portal} portal, ${width} px`, async ({ guestPage, signedInPage, demo }) => {
      const faults: string[] = [];
      for (const screen of screens.filter(({ isMain }) => isMain)) {
        const deviceTime = shownTime().toISOString();
        const options = { ...shape, deviceTime, reducedMotion: 'reduce' } as const;
        const { page, context } =
          screen.as === 'guest'
            ? await guestPage(portal, options)
            : await signedInPage(demo.people[screen.as], portal, options);
        await redate(context);
        await showScreen(page, screen, demo);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          const name = `${portal}-${screen.name}-${width}-${colorScheme}`;
          for (const fault of await faultsOf(page)) faults.push(`${name}: ${fault}`);
          await page.screenshot({ path: join(directory, `${name}.png`), caret: 'hide' });
        }
        await context.close();
      }
      expect(faults).toEqual([]);
    });
  }
}
