import type { Page } from '@playwright/test';
import type pg from 'pg';
import { expect, test } from './fixtures.ts';
import { holdSeat } from './student/booking.ts';
import { tapSeat } from './student/seatMap.ts';

const MINUTE_MS = 60_000;

/** Seconds by the clock that decides. */
async function secondsLeft(db: pg.Pool, bookingId: string): Promise<number> {
  const { rows } = await db.query<{ left: number }>(
    `SELECT extract(epoch FROM hold_expires_at - studyspot_now())::float AS left FROM booking WHERE id = $1`,
    [bookingId],
  );
  return rows[0]?.left ?? 0;
}

async function secondsShown(page: Page): Promise<number> {
  const text = await page.getByRole('timer', { name: 'Hold on seat A1' }).innerText();
  const [minutes = 0, seconds = 0] = text.split(':').map(Number);
  return minutes * 60 + seconds;
}

const expectRight = (page: Page, db: pg.Pool, bookingId: string) =>
  expect
    .poll(async () => Math.abs((await secondsShown(page)) - (await secondsLeft(db, bookingId))))
    .toBeLessThan(3);

for (const minutes of [7, -7]) {
  const device = `a device whose clock is 7 minutes ${minutes > 0 ? 'fast' : 'slow'}`;
  test(`a hold's countdown is right on ${device}, and after a reload`, async ({
    db,
    freshLibrary,
    signedInPage,
  }) => {
    const library = await freshLibrary();
    const deviceTime = new Date(Date.now() + minutes * MINUTE_MS).toISOString();
    const { page } = await signedInPage('fresh', 'student', { deviceTime });
    await page.goto(`/libraries/${library.id}/seats`);
    await tapSeat(page, 'A1');
    const bookingId = await holdSeat(page, 'A1');
    await expectRight(page, db, bookingId);
    await page.reload();
    await expectRight(page, db, bookingId);
    await page.goto('/');
    const chip = page.getByRole('link', { name: 'Continue with your hold on seat A1' });
    await expect(chip).toContainText(/A1 [67]:\d\d/);
    await chip.click();
    await expectRight(page, db, bookingId);
  });
}
