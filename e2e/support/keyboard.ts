import { expect, type Locator, type Page } from '@playwright/test';

/** More than any screen here needs. */
const MOST_PRESSES = 80;

/**
 * How much of the focused element can be seen, 0 to 1: of nine points spread over it, those inside the window at which
 * it is on top. Null when nothing has the focus.
 */
const visibleShare = (page: Page): Promise<number | null> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return null;
    const { left, top, width, height } = focused.getBoundingClientRect();
    const within = [0.1, 0.5, 0.9];
    const points = within.flatMap((x) => within.map((y) => [left + x * width, top + y * height]));
    const seen = points.filter(([x = 0, y = 0]) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (focused.contains(hit) || hit.contains(focused));
    });
    return seen.length / points.length;
  });

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Somebody with a keyboard and nothing else; wherever they stand must be in sight. */
export function keyboardOf(page: Page) {
  async function expectFocusInSight(): Promise<void> {
    const where = () => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
    await expect
      .poll(() => visibleShare(page), { message: `in sight: ${await where()}` })
      .toBeGreaterThan(0.5);
  }

  return {
    press: (key: string) => page.keyboard.press(key),
    type: (text: string) => page.keyboard.type(text),
    expectFocusInSight,
    /** Tab by Tab, as far as it takes. */
    async tabTo(target: Locator): Promise<void> {
      await expect(target).toBeVisible();
      for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
        await page.keyboard.press('Tab');
        if ((await visibleShare(page)) !== null) await expectFocusInSight();
        if (await hasFocus(target)) return;
      }
      throw new Error(`${MOST_PRESSES} Tabs do not lead to ${String(target)}`);
    },
  };
}
