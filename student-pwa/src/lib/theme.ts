import { readStored, writeStored } from './storage.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
const KEY = 'theme';

export const storedTheme = (): Theme =>
  THEMES.find((theme) => theme === readStored(KEY)) ?? 'system';

export function chooseTheme(theme: Theme): void {
  writeStored(KEY, theme === 'system' ? undefined : theme);
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
