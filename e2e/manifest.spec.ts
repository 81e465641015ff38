import type { APIResponse, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

interface Picture {
  src: string;
  sizes: string;
  purpose?: string;
  form_factor?: string;
}
interface Manifest {
  icons: Picture[];
  shortcuts: { name: string; url: string }[];
  screenshots?: Picture[];
  [key: string]: unknown;
}

async function openManifest(page: Page): Promise<{ reply: APIResponse; manifest: Manifest }> {
  await page.goto('/');
  const href = await page.locator('link[rel="manifest"]').getAttribute('href');
  const reply = await page.request.get(href ?? '');
  return { reply, manifest: (await reply.json()) as Manifest };
}

/** A picture is there, and as large as it is said to be. */
async function expectPictures(page: Page, pictures: Picture[]): Promise<void> {
  for (const { src, sizes } of pictures) {
    const size = await page.evaluate(async (url) => {
      const image = await createImageBitmap(await (await fetch(url)).blob());
      return `${image.width}x${image.height}`;
    }, src);
    expect(size, src).toBe(sizes);
  }
}

test('the app can be installed: who it is, its icons, its colours for light and dark', async ({
  guestPage,
}) => {
  const { page } = await guestPage('student');
  const { reply, manifest } = await openManifest(page);
  expect(reply.headers()['content-type']).toContain('application/manifest+json');
  expect(manifest).toMatchObject({
    id: '/',
    name: 'StudySpot',
    short_name: 'StudySpot',
    description: expect.stringMatching(/\S/),
    start_url: '/',
    scope: '/',
    display: 'standalone',
  });
  const icons = manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`);
  expect(icons.toSorted()).toEqual(['192x192 any', '512x512 any', '512x512 maskable']);
  await expectPictures(page, manifest.icons);
  const themes = await page.locator('meta[name="theme-color"]').all();
  expect(await Promise.all(themes.map((theme) => theme.getAttribute('media')))).toEqual([
    '(prefers-color-scheme: light)',
    '(prefers-color-scheme: dark)',
  ]);
  await expect(page.locator('link[rel="apple-touch-icon"]')).toHaveCount(1);
});

test('before it is installed it shows what it looks like, on a phone and on a wide screen', async ({
  guestPage,
}) => {
  const { page } = await guestPage('student');
  const { screenshots = [] } = (await openManifest(page)).manifest;
  const shapes = new Set(screenshots.map((picture) => picture.form_factor));
  expect(shapes).toEqual(new Set(['narrow', 'wide']));
  await expectPictures(page, screenshots);
});

test('each shortcut of the installed app leads to a page', async ({ guestPage }) => {
  const { page } = await guestPage('student');
  const { shortcuts } = (await openManifest(page)).manifest;
  expect(shortcuts.length).toBeGreaterThanOrEqual(2);
  for (const { url } of shortcuts) {
    await page.goto(url);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Page not found' })).toHaveCount(0);
  }
});
