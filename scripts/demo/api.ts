import { LibraryPage, type LibrarySummary, SignedIn, success } from '@studyspot/shared-events';
import type * as z from 'zod/mini';

/** Which node gave an answer, where a proxy stands in front. */
const nodeHeader = 'x-studyspot-node';

export class Refused extends Error {}

/** Asks the backend at this address. Throws `Refused` with its own words when it does not grant it. */
export function createApi(url: string, token?: string) {
  return async function ask<Schema extends z.ZodMiniType>(
    path: string,
    schema: Schema,
    body?: unknown,
  ): Promise<{ reply: z.infer<Schema>; node: string | null }> {
    const response = await fetch(new URL(path, url), {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Refused(`${path} answered ${response.status}: ${text}`);
    return { reply: schema.parse(JSON.parse(text)), node: response.headers.get(nodeHeader) };
  };
}

/** The token of the demo's student. */
export async function signInToDemo(url: string): Promise<string> {
  const body = { email: 'student@studyspot.test', password: 'studyspot-demo' };
  const { reply } = await createApi(url)('/api/auth/sign-in/email', SignedIn, body);
  return reply.token;
}

/** The first library that everybody sees. */
export async function firstLibrary(url: string): Promise<LibrarySummary> {
  const { reply } = await createApi(url)('/api/libraries?limit=1', success(LibraryPage));
  const [library] = reply.data.items;
  if (!library) throw new Error('There is no published library.');
  return library;
}
