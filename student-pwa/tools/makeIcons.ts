import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { chromiumLaunch } from '../../scripts/testing/chromium.ts';

/*
 * `node student-pwa/tools/makeIcons.ts` draws the app's PNG icons from the brand's SVG. Run it when the mark changes
 * and commit what it writes: the build needs no browser.
 */
const mark = readFileSync(new URL('../../shared-ui/src/brand/icon.svg', import.meta.url), 'utf8');
const folder = new URL('../public/icons/', import.meta.url);
const BRAND = '#005c75';

/** A maskable icon may be cut to a circle: the mark keeps to the inner 80 % on a full ground. */
const icons = [
  { name: 'icon-192', size: 192, share: 1, ground: 'transparent' },
  { name: 'icon-512', size: 512, share: 1, ground: 'transparent' },
  { name: 'maskable-512', size: 512, share: 0.8, ground: BRAND },
  { name: 'apple-touch-icon', size: 180, share: 0.92, ground: BRAND },
] as const;

const browser = await chromium.launch(await chromiumLaunch());
for (const { name, size, share, ground } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const inner = Math.round(size * share);
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${ground}">
      <style>svg { width: ${inner}px; height: ${inner}px; display: block }</style>${mark}
    </body>`,
  );
  const path = new URL(`${name}.png`, folder).pathname;
  await page.screenshot({ path, omitBackground: true });
  await page.close();
}
await browser.close();
