import { test as base, expect } from './fixtures.ts';
import { audit } from './screens/audit.ts';
import { type Demo, makeDemo } from './screens/demo.ts';
import { OWNER_REDIRECTS, OWNER_SCREENS } from './screens/ownerScreens.ts';
import { routesOf } from './screens/routes.ts';
import type { Actor, Screen } from './screens/screen.ts';
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

const SCREENS_A_ROUND = 6;
/** Short tests, so that two workers share the work evenly. */
const inRounds = (screens: readonly Screen[]) =>
  Array.from({ length: Math.ceil(screens.length / SCREENS_A_ROUND) }, (_, round) =>
    screens.slice(round * SCREENS_A_ROUND, (round + 1) * SCREENS_A_ROUND),
  );

for (const { portal, screens, redirects } of portals) {
  test(`every route of the ${portal} portal is among the screens`, async ({ guestPage }) => {
    const { page } = await guestPage(portal);
    await page.goto('/sign-in');
    const listed = new Set([...screens.map(({ route }) => route), ...redirects]);
    expect((await routesOf(page)).filter((route) => !listed.has(route))).toEqual([]);
  });

  const actors = [...new Set<Actor>(screens.map(({ as }) => as))];
  const rounds = actors.flatMap((actor) =>
    inRounds(screens.filter(({ as }) => as === actor)).map((some) => ({ actor, some })),
  );
  for (const { width, ...shape } of shapes) {
    for (const { actor, some } of rounds) {
      test(`${portal} portal at ${width} px, as ${actor}, ${some[0]?.name} and on: nothing for axe to find, nothing wider than the window`, async ({
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
        for (const screen of some) {
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
