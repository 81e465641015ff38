import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { overflowOf } from './pageFaults.ts';
import type { Screen } from './screen.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The themes are one style sheet with `light-dark()` colours: nothing but these can differ between them. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

async function violationsOf(page: Page, screen: Screen, rules: object): Promise<string[]> {
  // There are no frames: without the extra page for them it takes half the time.
  const axe = new AxeBuilder({ page }).options(rules).setLegacyMode();
  if (screen.seenElsewhere === 'map') axe.exclude('[role="grid"]');
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  );
}

/** What is wrong with the screen that is shown: for axe in light and in dark, and in its width. */
export async function audit(page: Page, screen: Screen): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violationsOf(page, screen, { runOnly: TAGS });
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violationsOf(page, screen, { runOnly: RULES_OF_COLOUR });
  const faults = [
    ...light.map((fault) => `in light, ${fault}`),
    ...dark.map((fault) => `in dark, ${fault}`),
    ...(await overflowOf(page)),
  ];
  return faults.map((fault) => `${screen.name}: ${fault}`);
}
