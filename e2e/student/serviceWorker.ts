import { expect, type Page } from '@playwright/test';

/** The worker is installed, has put the app's files away and answers for this page. */
export async function untilControlled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state))
    .toBe('activated');
}

/** As the browser does from time to time: asks for the worker again; resolves when a new one waits. */
export async function untilNewWorkerWaits(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
  const waits = () =>
    page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state);
  await expect.poll(waits).toBe('installed');
}

/** What is shown is on the device: it follows the screen a moment later. */
export async function untilSaved(page: Page, text: string): Promise<void> {
  const saved = () =>
    page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('keyval-store');
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
      const everything = await new Promise<unknown>((resolve) => {
        const request = database.transaction('keyval').objectStore('keyval').getAll();
        request.addEventListener('success', () => resolve(request.result));
      });
      database.close();
      return JSON.stringify(everything);
    });
  await expect.poll(saved).toContain(text);
}
