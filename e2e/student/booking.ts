import { expect, type Page } from '@playwright/test';

/** From the open sheet of a free seat to the page that confirms it; answers the booking's id. */
export async function holdSeat(page: Page, label: string): Promise<string> {
  await page.getByRole('button', { name: `Hold seat ${label}` }).click();
  await expect(page.getByRole('heading', { name: `Confirm seat ${label}` })).toBeVisible();
  return /bookings\/([\w-]+)\/confirm/.exec(page.url())?.[1] ?? '';
}

/** Goes on to the ticket. */
export async function confirmBooking(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Confirm booking' }).click();
  await expect(page.getByRole('img', { name: 'QR code of this ticket' })).toBeVisible();
}

/** On the ticket, with the code that stands at the desk. */
export async function checkIn(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Code at the desk or on your seat' }).fill(code);
  await page.getByRole('button', { name: 'Check in' }).click();
  await expect(page.getByRole('article').getByText('Checked in')).toBeVisible();
}

export async function checkOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check out' }).click();
  await expect(page.getByRole('article').getByText('Completed')).toBeVisible();
}
