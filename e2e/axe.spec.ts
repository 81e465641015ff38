import { test as base, expect } from './fixtures.ts';
import { audit } from './screens/audit.ts';
import { type Demo, makeDemo } from './screens/demo.ts';
import { OWNER_REDIRECTS, OWNER_SCREENS } from './screens/ownerScreens.ts';
import { routesOf } from './screens/routes.ts';
import type { Actor } from './screens/screen.ts';
import { leaveScreen, showScreen } from './screens/showScreen.ts';
import { STUDENT_REDIRECTS, STUDENT_SCREENS } from './screens/studentScreens.ts';

const test = base.extend<object, { demo: Demo }>({
  demo: [
    async ({ api }, use) => use(await makeDemo(api, process.env.OPERATOR_TOKEN ?? '')),
    { scope: 'worker' },
  ],
});

// Each person's screens by themselves: they change nothing.
test.describe.configure({ mode: 'parallel' });

const portals = [
  { portal: 'student', screens: STUDENT_SCREENS, redirects: STUDENT_REDIRECTS },
  { portal: 'owner', screens: OWNER_SCREENS, redirects: OWNER_REDIRECTS },
] as const;
const shapes = [
  { width: 320, viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true },
  { width: 1280, viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false },
];

for (const { portal, screens, redirects } of portals) {
  test(`every route of the ${portal} portal is among the screens`, async ({ guestPage }) => {
    const { page } = await guestPage(portal);
    await page.goto('/sign-in');
    const listed = new Set([...screens.map(({ route }) => route), ...redirects]);
    expect((await routesOf(page)).filter((route) => !listed.has(route))).toEqual([]);
  });

  const actors = [...new Set<Actor>(screens.map(({ as }) => as))];
  for (const { width, ...shape } of shapes) {
    for (const actor of actors) {
      test(`${portal} portal at ${width} px, as ${actor}: nothing for axe to find, nothing wider than the window`, async ({
        guestPage,
        signedInPage,
        consoleGuard,
        demo,
      }) => {
        test.setTimeout(120_000);
        const options = { ...shape, reducedMotion: 'reduce' } as const;
        const { page } =
          actor === 'guest'
            ? await guestPage(portal, options)
            : await signedInPage(demo.people[actor], portal, options);
        const faults: string[] = [];
        for (const screen of screens.filter(({ as }) => as === actor)) {
          if (screen.expectedErrors) consoleGuard.allow(screen.expectedErrors);
          await showScreen(page, screen, demo);
          faults.push(...(await audit(page, screen)));
          await leaveScreen(page);
        }
        expect(faults).toEqual([]);
      });
    }
  }
}
