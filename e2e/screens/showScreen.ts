import { expect, type Page } from '@playwright/test';
import type { Demo } from './demo.ts';
import type { Screen } from './screen.ts';

/** Opens a screen, and waits until nothing of it is still to come. */
export async function showScreen(page: Page, screen: Screen, demo: Demo): Promise<void> {
  await page.goto(screen.path(demo));
  await screen.open?.(page);
  await expect(screen.shows(page), `${screen.name} is complete`).toBeVisible();
  if (screen.route !== '/__styleguide') {
    await expect(page.locator('.animate-breathe'), `${screen.name} has loaded`).toHaveCount(0);
  }
  await page.evaluate(() => document.fonts.ready);
}

export async function leaveScreen(page: Page): Promise<void> {
  await page.context().setOffline(false);
}
