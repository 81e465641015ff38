import { usesBearer } from './apiUrl.ts';
import { readStored, writeStored } from './storage.ts';
const KEY = 'token';
export function bearerToken() {
    if (!usesBearer)
        return undefined;
    const token = readStored(KEY);
    return typeof token === 'string' ? token : undefined;
}
export function keepBearerToken(token) {
    if (usesBearer)
        writeStored(KEY, token);
}
