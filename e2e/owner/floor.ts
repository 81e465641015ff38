import { expect, type Page } from '@playwright/test';

export async function openFloor(page: Page, libraryId: string): Promise<void> {
  await page.goto(`/libraries/${libraryId}/floor`);
  await expect(page.getByRole('heading', { level: 1, name: 'Live floor' })).toBeVisible();
  await expect(page.getByRole('grid')).toBeVisible();
}

type Tile = 'In their seats' | 'Arriving' | 'Late' | 'Holds running';

/** The number on a tile of the floor. */
export const floorNumber = async (page: Page, tile: Tile): Promise<number> => {
  const text = await page.getByRole('link', { name: new RegExp(`^${tile}`) }).innerText();
  return Number(/\d+/.exec(text)?.[0]);
};
