import type { Booking } from '@studyspot/shared-events';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { keyboardOf } from './support/keyboard.ts';

const shapes = [
  { device: 'a wide screen', viewport: { width: 1280, height: 800 } },
  { device: 'a narrow one', viewport: { width: 320, height: 640 } },
];
const HOUR_MS = 3_600_000;
const ANSWERS = '**/api/tenants/*/realtime';
/** How fast this machine is just now is not what is tested. */
const stateOf = (page: Page) => page.getByRole('region', { name: /^(Live|Late): / });

for (const { device, viewport } of shapes) {
  test(`on ${device}, without a mouse, an owner finds how live the organisation is, and a booking appears by itself`, async ({
    api,
    signedInPage,
    guestPage,
    freshLibrary,
  }) => {
    const library = await freshLibrary({ seats: 4 });
    const student = await api.signUp('Kim Keys');
    const { page: onlooker, traffic } = await guestPage('student');
    await onlooker.goto(`/libraries/${library.id}/seats`);
    await traffic.untilLiveIn(library.id);

    const { page } = await signedInPage(library.owner, 'owner', { viewport });
    const { press, tabTo, expectFocusInSight } = keyboardOf(page);
    await page.goto(`/tenants/${library.tenantId}`);
    await tabTo(page.getByRole('button', { name: /, account of / }));
    await press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Account' })).toBeFocused();
    await press('ArrowDown');
    await press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Realtime health' })).toBeVisible();
    await expect(stateOf(page)).toBeVisible();
    const watched = page.getByRole('row', { name: library.name });
    await expect(watched.getByRole('cell')).toHaveText(['1', '0']);

    // From here on nothing more is answered: what is shown has come through the socket.
    await page.route(ANSWERS, () => undefined);
    const endsAt = new Date(Math.ceil(Date.now() / HOUR_MS + 1) * HOUR_MS).toISOString();
    const booking = await api.call<Booking>('/api/bookings', {
      as: student,
      body: { seatId: library.seats[0]!.id, startsAt: 'now', endsAt },
    });
    const lines = page.getByRole('region', { name: 'Last events' }).getByRole('listitem');
    await expect(lines.first()).toContainText(`Booking created · seat A1, booked, ${library.name}`);
    await expect(page.getByRole('status').getByText(/^Booking created, seat A1/)).toBeAttached();
    await api.call(`/api/bookings/${booking.id}/cancel`, { as: student, body: {} });
    await expect(lines.first()).toContainText(`Booking cancelled · seat A1, ${library.name}`);
    await expect(lines.nth(1)).toContainText('Booking created');

    await tabTo(page.getByRole('radio', { name: 'All' }));
    await press('ArrowRight');
    await press('ArrowRight');
    await expect(page).toHaveURL(/show=other/);
    await expect(lines.first()).toContainText('Library');
    await expectFocusInSight();
  });
}

test('an answer that does not come is said, and the last one stays', async ({
  signedInPage,
  freshLibrary,
  consoleGuard,
}) => {
  const library = await freshLibrary();
  const { page } = await signedInPage(library.owner, 'owner');
  await page.goto(`/tenants/${library.tenantId}/realtime`);
  await expect(stateOf(page)).toBeVisible();
  consoleGuard.allow(/400/);
  await page.route(ANSWERS, (route) => route.fulfill({ status: 400, json: null }));
  await expect(page.getByText('This may be out of date')).toBeVisible();
  await expect(stateOf(page)).toBeVisible();
  await page.unroute(ANSWERS);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByText('This may be out of date')).toBeHidden();
});

test('whoever works in one library is told that this is not theirs', async ({
  api,
  signedInPage,
  freshLibrary,
  db,
}) => {
  const library = await freshLibrary();
  const colleague = await api.signUp('Dana Desk');
  await db.query(
    `WITH colleague AS (
       INSERT INTO member (tenant_id, user_id, role, covers_all) VALUES ($1, $2, 'staff', false) RETURNING id)
     INSERT INTO member_library SELECT id, $3 FROM colleague`,
    [library.tenantId, colleague.userId, library.id],
  );
  const { page, traffic } = await signedInPage(colleague, 'owner');
  await page.goto(`/tenants/${library.tenantId}/realtime`);
  await expect(page.getByText('Your role does not include this')).toBeVisible();
  await page.getByRole('button', { name: /, account of / }).click();
  await expect(page.getByRole('menuitem', { name: 'Account' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Realtime health' })).toHaveCount(0);
  expect(traffic.requests.filter((request) => request.includes('/realtime'))).toEqual([
    expect.stringMatching(/^GET http:\/\/localhost:\d+\/tenants\//),
  ]);
});
