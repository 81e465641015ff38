import { readStored, writeStored } from './storage.ts';
export const THEMES = ['system', 'light', 'dark'];
const KEY = 'theme';
export const storedTheme = () => THEMES.find((theme) => theme === readStored(KEY)) ?? 'system';
export function chooseTheme(theme) {
    writeStored(KEY, theme === 'system' ? undefined : theme);
    if (theme === 'system')
        delete document.documentElement.dataset.theme;
    else
        document.documentElement.dataset.theme = theme;
}
