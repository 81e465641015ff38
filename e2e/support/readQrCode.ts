import type { Locator } from '@playwright/test';
import jsqr from 'jsqr';
import { PNG } from 'pngjs';

// Its types describe a module with a default export; the module is the function itself.
const decode = jsqr as unknown as typeof jsqr.default;

/** What a scanner reads from the screen. */
export async function readQrCode(drawing: Locator): Promise<string | undefined> {
  const { data, width, height } = PNG.sync.read(await drawing.screenshot());
  return decode(new Uint8ClampedArray(data), width, height)?.data;
}
