import * as z from 'zod/mini';
import { ApiError } from './apiError.ts';
import { apiUrl, usesBearerToken } from './apiUrl.ts';
import { randomKey } from './randomKey.ts';
import { readToken } from './sessionToken.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Options = { body?: unknown; signal?: AbortSignal | undefined };

const Failure = z.object({
  error: z.object({ code: z.string(), message: z.string(), details: z.optional(z.unknown()) }),
});
/** The form in which the sign-in routes refuse. */
const AuthFailure = z.object({ code: z.optional(z.string()), message: z.optional(z.string()) });

const RETRY_PAUSES_MS = [300, 1200];
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function headersFor(method: Method, hasBody: boolean): Headers {
  const headers = new Headers({ accept: 'application/json' });
  if (hasBody) headers.set('content-type', 'application/json');
  if (method !== 'GET') headers.set('idempotency-key', randomKey());
  const token = readToken();
  if (token !== null) headers.set('authorization', `Bearer ${token}`);
  return headers;
}

/** A write that got no answer is sent again with the same key: the server does it once. */
async function fetchPersistently(url: string, init: RequestInit): Promise<Response> {
  for (const ms of RETRY_PAUSES_MS) {
    try {
      return await fetch(url, init);
    } catch (error) {
      if (init.signal?.aborted) throw error;
      await pause(ms);
    }
  }
  return fetch(url, init);
}

function failureOf(status: number, body: unknown): ApiError {
  const failure = Failure.safeParse(body);
  if (failure.success) {
    const { code, message, details } = failure.data.error;
    return new ApiError(status, code, message, details);
  }
  const other = AuthFailure.safeParse(body);
  const message = (other.success && other.data.message) || 'The server did not understand that';
  return new ApiError(status, (other.success && other.data.code) || `http_${status}`, message);
}

/** The answer as it is: for the sign-in routes, which do not wrap theirs. */
export async function requestRaw<Data>(
  schema: z.ZodMiniType<Data>,
  method: Method,
  path: string,
  { body, signal }: Options = {},
): Promise<Data> {
  const init: RequestInit = {
    method,
    headers: headersFor(method, body !== undefined),
    credentials: usesBearerToken ? 'omit' : 'same-origin',
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  };
  const response = await fetchPersistently(apiUrl + path, init).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new ApiError(0, 'unreachable', 'StudySpot cannot be reached. Check the network.');
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw failureOf(response.status, answer);
  const parsed = schema.safeParse(answer);
  if (!parsed.success) {
    throw new ApiError(
      response.status,
      'unexpected_answer',
      'This page is older than the server. Reload it.',
    );
  }
  return parsed.data;
}

const Reply = z.object({ success: z.literal(true), data: z.unknown() });

/** The `data` of a reply in the contract's form. */
export const request = <Data>(
  schema: z.ZodMiniType<Data>,
  method: Method,
  path: string,
  options: Options = {},
): Promise<Data> =>
  requestRaw(
    z.pipe(
      z.pipe(
        Reply,
        z.transform(({ data }) => data),
      ),
      schema,
    ),
    method,
    path,
    options,
  );
