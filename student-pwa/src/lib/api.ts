import { ApiError } from './apiError.ts';
import { API_URL, usesBearer } from './apiUrl.ts';
import { bearerToken } from './bearer.ts';
import { sampleServerClock } from './serverClock.ts';

export type ApiRequest = {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  body?: unknown;
  /** One per intent: sending it twice books once. */
  idempotencyKey?: string;
  signal?: AbortSignal;
};

const TIMEOUT_MS = 20_000;

function headersOf({ body, idempotencyKey }: ApiRequest): Headers {
  const headers = new Headers({ accept: 'application/json' });
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (idempotencyKey) headers.set('idempotency-key', idempotencyKey);
  const token = bearerToken();
  if (token) headers.set('authorization', `Bearer ${token}`);
  return headers;
}

async function answerOf(path: string, request: ApiRequest): Promise<Response> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    return await fetch(`${API_URL}${path}`, {
      method: request.method ?? 'GET',
      headers: headersOf(request),
      credentials: usesBearer ? 'omit' : 'include',
      signal: request.signal ? AbortSignal.any([request.signal, timeout]) : timeout,
      ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
    });
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new ApiError(0, 'unreachable', 'The server did not answer.');
  }
}

function failureOf(status: number, body: unknown): ApiError {
  const given: { code?: string; message?: string; details?: unknown; error?: typeof given } =
    typeof body === 'object' && body !== null ? body : {};
  const error = given.error ?? given;
  return new ApiError(
    status,
    error.code ?? (status >= 502 ? 'backend_unavailable' : 'internal'),
    error.message ?? 'The server could not do that.',
    error.details,
  );
}

/** The plain JSON of a route that has its own form (sign-in). The type is what the contract promises. */
export async function plainRequest<Body>(path: string, request: ApiRequest = {}): Promise<Body> {
  const sentAt = Date.now();
  const response = await answerOf(path, request);
  const body = await response.json().catch(() => null);
  if (!response.ok) throw failureOf(response.status, body);
  const now = typeof body?.data?.now === 'string' ? body.data.now : undefined;
  sampleServerClock(now, response.headers, Date.now() - sentAt);
  return body;
}

/** The data of a `{success, data}` answer; anything else is thrown as an ApiError. */
export async function apiRequest<Data>(path: string, request: ApiRequest = {}): Promise<Data> {
  const { data } = await plainRequest<{ data: Data }>(path, request);
  return data;
}

/** `?a=1&b=2` of what is set; nothing when nothing is. */
export function queryString(values: Record<string, string | number | boolean | undefined>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined) params.set(key, String(value));
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
