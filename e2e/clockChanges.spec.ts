import type { Locator, Page } from '@playwright/test';
import type pg from 'pg';
import { expect, test } from './fixtures.ts';
import { openFloor } from './owner/floor.ts';
import { confirmBooking, holdSeat } from './student/booking.ts';
import { saveCalendarFile } from './student/calendarFile.ts';
import { chooseSeat, expectSeat, seatCell } from './student/seatMap.ts';
import { chooseDay, chooseTimes, offered } from './student/window.ts';
import type { FreshLibrary } from './support/freshLibrary.ts';
import {
  autumn,
  inHours,
  spring,
  type TimeCase,
  timeCases,
  writtenTimes,
} from './support/timeCases.ts';

const minutesLater = (instant: string, minutes: number) =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();

const literally = (text: string) => text.replaceAll(/[()+.]/g, String.raw`\$&`);

/** In this order: the venue's time comes first. */
const expectTimes = (surface: Locator, texts: string[]) =>
  expect(surface).toContainText(new RegExp(texts.map(literally).join('.*')));

async function expectRow(db: pg.Pool, id: string, { startsAt, endsAt }: TimeCase): Promise<void> {
  const { rows } = await db.query<Record<'startsAt' | 'endsAt' | 'claimFrom' | 'claimTo', Date>>(
    `SELECT b.starts_at AS "startsAt", b.ends_at AS "endsAt", c.starts_at AS "claimFrom", c.ends_at AS "claimTo"
     FROM booking b JOIN claim c ON c.booking_id = b.id AND c.active WHERE b.id = $1`,
    [id],
  );
  const [from, to] = [new Date(startsAt), new Date(endsAt)];
  expect(rows).toEqual([{ startsAt: from, endsAt: to, claimFrom: from, claimTo: to }]);
}

/** From the map to the ticket; answers the booking's id. */
async function bookInTheApp(page: Page, library: FreshLibrary, wanted: TimeCase, texts: string[]) {
  await page.goto(`/libraries/${library.id}/seats`);
  await chooseDay(page, wanted.day);
  const sheet = await chooseSeat(page, 'A1');
  await chooseTimes(sheet, wanted.from, `${wanted.until} · ${inHours(wanted)}`);
  await expect(sheet).toContainText(wanted.lasts === 1 ? '1 hour' : `${wanted.lasts} hours`);
  await expect(sheet).toContainText(wanted.price);
  const id = await holdSeat(page, 'A1');
  const main = page.getByRole('main');
  await expectTimes(main, [...texts, inHours(wanted), wanted.price]);
  await confirmBooking(page);
  await expectTimes(page.getByRole('article'), [...texts, inHours(wanted), wanted.price]);
  return id;
}

const stamp = (instant: string) => instant.replace(/[-:]|\.\d+/g, '');

for (const wanted of timeCases) {
  for (const deviceZone of new Set([wanted.timeZone, 'America/New_York'])) {
    const title = `${wanted.name}: the same on every screen of a device in ${deviceZone}`;
    test(title, async ({ api, db, clock, freshLibrary, signedInPage }) => {
      const library = await freshLibrary({
        timeZone: wanted.timeZone,
        stepMinutes: 30,
        amountMinorPerHour: 120,
      });
      await clock.moveTo(wanted.now);
      const device = { timezoneId: deviceZone, deviceTime: wanted.now };
      const texts = writtenTimes(wanted, deviceZone);
      const { page } = await signedInPage(await api.signUp('Sia Student'), 'student', device);

      const id = await bookInTheApp(page, library, wanted, texts);
      const file = await saveCalendarFile(page);
      expect(file.get('DTSTART')).toBe(stamp(wanted.startsAt));
      expect(file.get('DTEND')).toBe(stamp(wanted.endsAt));
      await page.goto('/bookings');
      const card = page.getByRole('listitem').filter({ hasText: 'Seat A1' });
      await expectTimes(card, texts);
      await expectRow(db, id, wanted);

      const { page: desk } = await signedInPage(library.owner, 'owner', device);
      await desk.goto(`/libraries/${library.id}/bookings?date=${wanted.date}`);
      const row = desk.getByRole('row').filter({ hasText: 'Sia Student' });
      await expect(row).toContainText(`${wanted.from}–${wanted.until}`);
      await row.getByRole('button', { name: 'Sia Student' }).click();
      const drawer = desk.getByRole('dialog', { name: 'Sia Student' });
      await expectTimes(drawer, [...texts, inHours(wanted), wanted.price]);

      const during = minutesLater(wanted.startsAt, 10);
      await clock.moveTo(during);
      const later = { timezoneId: deviceZone, deviceTime: during };
      const { page: floor } = await signedInPage(library.owner, 'owner', later);
      await openFloor(floor, library.id);
      const until = literally(wanted.until);
      await expectSeat(floor, 'A1', new RegExp(`booked until ${until}, Sia Student\\b`));
      await seatCell(floor, 'A1').focus();
      await floor.keyboard.press('Enter');
      const panel = floor.getByRole('dialog', { name: 'Seat A1' });
      await expect(panel).toContainText(`${wanted.day}, ${wanted.from}–${wanted.until}`);
    });
  }
}

test('the hour that is left out is not offered, and the repeated one is offered twice, each with its offset', async ({
  clock,
  freshLibrary,
  guestPage,
}) => {
  const library = await freshLibrary({ stepMinutes: 30 });
  for (const { now, day } of [spring, autumn]) {
    await clock.moveTo(now);
    const { page } = await guestPage('student', { deviceTime: now });
    await page.goto(`/libraries/${library.id}/seats`);
    await chooseDay(page, day);
    const sheet = await chooseSeat(page, 'A1');
    const starts = await offered(sheet, 'From');
    expect(starts.slice(0, 2)).toEqual(['00:00', '00:30']);
    const between =
      day === spring.day ? [] : ['01:00 (UTC+1)', '01:30 (UTC+1)', '01:00 (UTC)', '01:30 (UTC)'];
    expect(starts.slice(2, between.length + 4)).toEqual([...between, '02:00', '02:30']);
    await sheet.getByRole('combobox', { name: 'From' }).selectOption({ label: '00:30' });
    const ends = await offered(sheet, 'Until');
    const expected =
      day === spring.day
        ? ['02:00 · 30 mins', '02:30 · 1 hr']
        : [
            '01:00 (UTC+1) · 30 mins',
            '01:30 (UTC+1) · 1 hr',
            '01:00 (UTC) · 1 hr 30 mins',
            '01:30 (UTC) · 2 hrs',
            '02:00 · 2 hrs 30 mins',
            '02:30 · 3 hrs',
          ];
    expect(ends.slice(0, expected.length)).toEqual(expected);
  }
});
