import { usesBearer } from './apiUrl.ts';
import { readStored, writeStored } from './storage.ts';

const KEY = 'token';

export function bearerToken(): string | undefined {
  if (!usesBearer) return undefined;
  const token = readStored(KEY);
  return typeof token === 'string' ? token : undefined;
}

export function keepBearerToken(token: string | undefined): void {
  if (usesBearer) writeStored(KEY, token);
}
