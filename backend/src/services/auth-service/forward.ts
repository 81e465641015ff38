import type { FastifyReply, FastifyRequest } from 'fastify';
import type { BetterAuth } from './betterAuth.ts';
import { INTERNAL_ORIGIN } from './betterAuth.ts';

const PASSED_ON = ['cookie', 'authorization', 'user-agent', 'origin'] as const;

/** Fastify's request as the library takes it: only what it needs, with the validated body. */
export function toWebRequest(request: FastifyRequest, body?: unknown): Request {
  const headers = new Headers({ 'x-forwarded-for': request.ip });
  for (const name of PASSED_ON) {
    const value = request.headers[name];
    if (value) headers.set(name, value);
  }
  // The route as it was registered: no query, and no spelling of the path that only we understand.
  const url = new URL(request.routeOptions.url ?? '/', INTERNAL_ORIGIN);
  if (request.method !== 'POST') return new Request(url, { headers });
  headers.set('content-type', 'application/json');
  return new Request(url, { method: 'POST', headers, body: JSON.stringify(body ?? {}) });
}

/** Every cookie separately: joined by commas they are no cookies any more. */
export function passOnHeaders(reply: FastifyReply, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie);
  for (const name of ['set-auth-token', 'cache-control']) {
    const value = headers.get(name);
    if (value) reply.header(name, value);
  }
}

export const ask = (auth: BetterAuth, request: FastifyRequest, body?: unknown): Promise<Response> =>
  auth.handler(toWebRequest(request, body));

/** The library's answer as it is, but for a failure of ours, which is told like any other. */
export async function passOn(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  const text = await response.text();
  if (response.status >= 500) throw new Error(`Sign-in failed: ${response.status} ${text}`);
  passOnHeaders(reply, response.headers);
  return reply.code(response.status).type('application/json').send(text);
}
