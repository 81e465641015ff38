import type { Booking } from '@studyspot/shared-events';
import { expect, test } from './fixtures.ts';
import { DESKTOP, PHONE } from './support/browsers.ts';
import { keyboardOf } from './support/keyboard.ts';

const devices = [
  { device: 'a wide screen', shape: DESKTOP },
  { device: 'a phone with a keyboard', shape: PHONE },
];

for (const { device, shape } of devices) {
  test(`on ${device} a seat is found, held and booked without a mouse, and the focus is always in sight`, async ({
    signedInPage,
    freshLibrary,
  }) => {
    const library = await freshLibrary({ seats: 30 });
    const { page } = await signedInPage('fresh', 'student', { ...shape, reducedMotion: 'reduce' });
    const { press, type, tabTo, expectFocusInSight } = keyboardOf(page);
    await page.goto('/');

    await tabTo(page.getByRole('searchbox', { name: 'Search libraries' }));
    await type(library.name);
    await expect(page).toHaveURL(/q=/);
    await tabTo(page.getByRole('link', { name: library.name }));
    await press('Enter');
    await tabTo(page.getByRole('link', { name: 'Choose a seat' }));
    await press('Enter');

    const seat = (label: string) => page.locator(`[role="gridcell"][data-seat-label="${label}"]`);
    await tabTo(page.getByRole('grid').locator('[tabindex="0"]'));
    await type('A14');
    await expect(seat('A14')).toBeFocused();
    await press('ArrowRight');
    await expect(seat('A15')).toBeFocused();
    await press('ArrowDown');
    await expect(seat('A25')).toBeFocused();
    await expectFocusInSight();
    await press('Enter');

    await tabTo(page.getByRole('button', { name: 'Hold seat A25' }));
    await press('Enter');
    await expect(page.getByRole('heading', { name: 'Confirm seat A25' })).toBeVisible();
    await tabTo(page.getByRole('button', { name: 'Confirm booking' }));
    await press('Enter');
    await expect(page.getByTestId('ticket-code')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Seat A25' })).toBeVisible();
  });
}

test('the desk checks in by code and seats a walk-in without a mouse', async ({
  api,
  signedInPage,
  freshLibrary,
}) => {
  const library = await freshLibrary({ seats: 8 });
  const student = await api.signUp('Kim Keys');
  const endsAt = new Date(Math.ceil(Date.now() / 3_600_000 + 1) * 3_600_000).toISOString();
  const booking = await api.call<Booking>('/api/bookings', {
    as: student,
    body: { seatId: library.seats[0]!.id, startsAt: 'now', endsAt },
  });
  const { page } = await signedInPage(library.owner, 'owner', { reducedMotion: 'reduce' });
  const { press, type, tabTo, expectFocusInSight } = keyboardOf(page);
  await page.goto('/');

  await tabTo(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Desk' }));
  await press('Enter');
  await expect(page.getByLabel('Ticket code')).toBeFocused();
  await type(booking.ticketCode);
  await press('Enter');
  const result = page.getByRole('status', { name: 'Result' });
  await expect(result).toContainText('OK');
  await expect(result).toContainText('Kim Keys');

  await tabTo(page.getByRole('button', { name: 'Walk-in', exact: true }));
  await press('Enter');
  await tabTo(page.getByRole('button', { name: /^A2/ }));
  await press('Enter');
  await expect(page.getByRole('region', { name: 'Walk-ins' })).toContainText('sits in A2');
  await expectFocusInSight();

  const { items } = await api.call<{ items: Booking[] }>(
    `/api/libraries/${library.id}/bookings?state=checked_in`,
    { as: library.owner },
  );
  expect(items.map(({ seatLabel }) => seatLabel).toSorted()).toEqual(['A1', 'A2']);
});
