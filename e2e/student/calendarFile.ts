import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** The lines of the file that the ticket offers for calendars, by name. */
export async function saveCalendarFile(page: Page): Promise<Map<string, string>> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Add to calendar' }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  const lines = text.split('\r\n').map((line) => line.split(/:(.*)/s));
  return new Map(lines.map(([name = '', value = '']) => [name, value]));
}
