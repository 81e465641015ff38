import { expect, type Locator, type Page } from '@playwright/test';

/** Another day, by its chip: "Sun 28 Mar". The panel is closed again. */
export async function chooseDay(page: Page, day: string): Promise<void> {
  const panel = page.getByRole('button', { name: /^Change the time/ });
  await panel.click();
  await page.getByRole('group', { name: 'Day' }).getByRole('button', { name: day }).click();
  await expect(panel).toContainText(day);
  await panel.click();
}

/** The times that a seat's sheet offers, as they are written there. */
export const offered = (sheet: Locator, field: 'From' | 'Until'): Promise<string[]> =>
  sheet.getByRole('combobox', { name: field }).getByRole('option').allTextContents();

/** In the seat's sheet; the end is written with its duration: "02:30 · 1 hr". */
export async function chooseTimes(sheet: Locator, from: string, until: string): Promise<void> {
  await sheet.getByRole('combobox', { name: 'From' }).selectOption({ label: from });
  await sheet.getByRole('combobox', { name: 'Until' }).selectOption({ label: until });
}
