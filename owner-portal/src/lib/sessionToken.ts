import { usesBearerToken } from './apiUrl.ts';

const KEY = 'studyspot.owner.token';

export const readToken = (): string | null => (usesBearerToken ? localStorage.getItem(KEY) : null);

export function keepToken(token: string | null): void {
  if (!usesBearerToken) return;
  if (token === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, token);
}
