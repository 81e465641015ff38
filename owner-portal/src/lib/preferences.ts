import * as z from 'zod/mini';

const Preferences = z.object({
  theme: z.catch(z.enum(['system', 'light', 'dark']), 'system'),
  density: z.catch(z.enum(['comfortable', 'compact']), 'comfortable'),
  hasShortcuts: z.catch(z.boolean(), true),
  hasDeskSound: z.catch(z.boolean(), false),
  lastLibraryId: z.catch(z.nullable(z.string()), null),
});
export type Preferences = z.infer<typeof Preferences>;
export type Theme = Preferences['theme'];
export type Density = Preferences['density'];

const KEY = 'studyspot.owner.preferences';
const listeners = new Set<() => void>();

function read(): Preferences {
  try {
    return Preferences.parse(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return Preferences.parse({});
  }
}

let current = read();

export const readPreferences = (): Preferences => current;

export function subscribeToPreferences(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function applyPreferences({ theme, density }: Preferences): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
  dataset.density = density;
}

export function keepPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  localStorage.setItem(KEY, JSON.stringify(current));
  applyPreferences(current);
  for (const listener of listeners) listener();
}
