import type { Booking } from '@studyspot/shared-events';
import { expect, test as base } from './fixtures.ts';
import { untilControlled, untilNewWorkerWaits, untilSaved } from './student/serviceWorker.ts';
import type { Api, Person } from './support/api.ts';
import { type DeployedApp, deployStudentApp } from './support/deployedApp.ts';
import type { FreshLibrary } from './support/freshLibrary.ts';
import { readQrCode } from './support/readQrCode.ts';

const test = base.extend<{ app: DeployedApp }>({
  app: async ({ stack }, provide) => {
    const app = await deployStudentApp(stack);
    await provide(app);
    await app.close();
  },
});

const HOUR_MS = 3_600_000;

/** Tomorrow, on the full hour. */
function book(api: Api, as: Person, library: FreshLibrary, more: { hold?: boolean } = {}) {
  const start = Math.ceil(Date.now() / HOUR_MS) * HOUR_MS + 24 * HOUR_MS;
  const [startsAt, endsAt] = [start, start + HOUR_MS].map((ms) => new Date(ms).toISOString());
  const body = { seatId: library.seats[0]?.id, startsAt, endsAt, ...more };
  return api.call<Booking>('/api/bookings', { as, body });
}

test('without a network the app opens, the ticket shows its code as it was saved, and anything else says so', async ({
  app,
  api,
  freshLibrary,
  signedInPage,
  consoleGuard,
}) => {
  const library = await freshLibrary();
  const options = { baseURL: app.url, serviceWorkers: 'allow' } as const;
  const { page, context, person } = await signedInPage('fresh', 'student', options);
  const booking = await book(api, person, library);
  await page.goto('/');
  await untilControlled(page);
  await page.goto(`/tickets/${booking.id}`);
  const qrCode = page.getByRole('img', { name: 'QR code of this ticket' });
  await expect(qrCode).toBeVisible();
  await untilSaved(page, booking.ticketCode);

  // What asks for the network without one says so in the console; nothing else may.
  consoleGuard.allow(/net::ERR_(INTERNET_DISCONNECTED|FAILED)/);
  await context.setOffline(true);
  await page.reload();
  await expect(qrCode).toBeVisible();
  expect(await readQrCode(qrCode)).toBe(`studyspot:${booking.ticketCode}:${booking.id}`);
  await expect(page.getByText(/^saved \d\d:\d\d$/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Seat A1' })).toBeVisible();

  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: /Find a seat/ })).toBeVisible();
  await expect(page.getByText(/^Offline\./)).toBeVisible();
  await page.getByRole('link', { name: 'My bookings' }).first().click();
  await expect(page.getByRole('link', { name: 'Seat A1' })).toBeVisible();
  await expect(page.getByText(/^saved \d\d:\d\d$/)).toBeVisible();

  await page.goto('/nobody/knows/this');
  await expect(page.getByRole('heading', { level: 1, name: 'You are offline' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'StudySpot, start' })).toBeVisible();
});

test('a new version is offered, works only when it is wanted, and is never offered during a hold', async ({
  app,
  api,
  freshLibrary,
  signedInPage,
}) => {
  const library = await freshLibrary();
  const options = { baseURL: app.url, serviceWorkers: 'allow' } as const;
  const { page, person } = await signedInPage('fresh', 'student', options);
  await page.goto('/');
  await untilControlled(page);
  // Somebody who was here before.
  await page.reload();
  const hold = await book(api, person, library, { hold: true });
  await expect(page.getByRole('link', { name: /Continue with your hold/ })).toBeVisible();
  const offer = page.getByText('New version ready');
  const build = page.locator('meta[name="build"]');

  app.deployAgain('next');
  await untilNewWorkerWaits(page);
  await page.getByRole('link', { name: 'Account' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Account' })).toBeVisible();
  await expect(offer).toBeHidden();

  await api.call(`/api/bookings/${hold.id}/cancel`, { as: person, body: {} });
  await expect(offer).toBeVisible();
  await page.getByRole('link', { name: 'My bookings' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'My bookings' })).toBeVisible();
  await expect(build).toHaveCount(0);

  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(build).toHaveAttribute('content', 'next');
  await expect(page.getByRole('heading', { level: 1, name: 'My bookings' })).toBeVisible();
  await expect(offer).toBeHidden();
});

test('a new version can be had on the very visit that installed the app', async ({
  app,
  guestPage,
}) => {
  const { page } = await guestPage('student', { baseURL: app.url, serviceWorkers: 'allow' });
  await page.goto('/');
  await untilControlled(page);
  app.deployAgain('next');
  await untilNewWorkerWaits(page);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.locator('meta[name="build"]')).toHaveAttribute('content', 'next');
  await expect(page.getByText('New version ready')).toBeHidden();
});

test('another tab is left alone by an update until its reader wants it, too', async ({
  app,
  guestPage,
}) => {
  const options = { baseURL: app.url, serviceWorkers: 'allow' } as const;
  const { page: one, context } = await guestPage('student', options);
  await one.goto('/');
  await untilControlled(one);
  const other = await context.newPage();
  for (const page of [one, other]) await page.goto('/sign-in');
  app.deployAgain('next');
  await untilNewWorkerWaits(one);
  const refresh = { name: 'Refresh' };
  await expect(other.getByRole('button', refresh)).toBeVisible();
  // Somebody is just typing there.
  await other.getByRole('textbox', { name: 'E-mail' }).fill('half@an');

  await one.getByRole('button', refresh).click();
  await expect(one.locator('meta[name="build"]')).toHaveAttribute('content', 'next');
  await untilControlled(other);
  await expect(other.getByRole('textbox', { name: 'E-mail' })).toHaveValue('half@an');

  await other.getByRole('button', refresh).click();
  await expect(other.locator('meta[name="build"]')).toHaveAttribute('content', 'next');
});

test('no page asks for a permission by itself', async ({ api, freshLibrary, signedInPage }) => {
  const library = await freshLibrary();
  const { page, person } = await signedInPage('fresh', 'student');
  const booking = await book(api, person, library);
  const asked: string[] = [];
  await page.exposeFunction('noteAsked', (what: string) => void asked.push(what));
  await page.addInitScript(() => {
    const note = (what: string) =>
      (window as unknown as { noteAsked: (what: string) => void }).noteAsked(what);
    Notification.requestPermission = async () => {
      note('notifications');
      return 'denied';
    };
    navigator.geolocation.getCurrentPosition = () => note('place');
    navigator.mediaDevices.getUserMedia = async () => {
      note('camera');
      throw new Error('Not in this test');
    };
  });
  for (const path of [
    '/',
    `/libraries/${library.id}`,
    `/libraries/${library.id}/seats`,
    `/tickets/${booking.id}`,
    '/bookings',
    '/check-in',
    '/account',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  expect(asked).toEqual([]);
});
