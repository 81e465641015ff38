import { expect, type Locator, type Page } from '@playwright/test';

/** One seat of the map, the student's or the owner's. */
export const seatCell = (page: Page, label: string): Locator =>
  page.getByRole('gridcell', { name: new RegExp(`^Seat ${label},`) });

/** A free seat says until when, if not for the whole time: "Seat A1, near window, free". */
export const expectSeat = (page: Page, label: string, words: RegExp) =>
  expect(seatCell(page, label)).toHaveAccessibleName(words);

/** From a library's page to its seats, for the time that is proposed there. */
export async function openSeats(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Choose a seat' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
}

/** By keyboard, which works at any zoom: the sheet of the seat opens. */
export async function chooseSeat(page: Page, label: string): Promise<Locator> {
  await seatCell(page, label).focus();
  await page.keyboard.press('Enter');
  return seatSheet(page, label);
}

/** By a finger; the seat must be drawn large enough. */
export async function tapSeat(page: Page, label: string): Promise<Locator> {
  await seatCell(page, label).tap();
  return seatSheet(page, label);
}

export async function seatSheet(page: Page, label: string): Promise<Locator> {
  const sheet = page.getByRole('dialog', { name: `Seat ${label}` });
  await expect(sheet).toBeVisible();
  return sheet;
}
