import { Agent, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import type { Backend } from './backend.ts';
import { forwardedHeaders, withoutHopByHop } from './forwardedHeaders.ts';
import { whenConnected } from './whenConnected.ts';

/** Given up before the backend does (72 s), so that we never write into a connection that it is just closing. */
const idleConnectionMs = 30_000;
const agent = new Agent({ keepAlive: true, maxFreeSockets: 64, timeout: idleConnectionMs });
const backendAnswersWithinMs = 120_000;

/** Passes a request on to the first backend that takes it, and its answer back. */
export function proxyRequest(
  request: IncomingMessage,
  response: ServerResponse,
  backends: readonly Backend[],
  attempt = 1,
): void {
  const [backend, ...others] = backends;
  if (!backend) return answerUnavailable(response);
  const upstream = ask(backend.url, {
    // As it came: resolved against the backend's address, `//elsewhere` would lead elsewhere, and `//` throw.
    path: request.url ?? '/',
    agent,
    method: request.method ?? 'GET',
    headers: forwardedHeaders(request),
    timeout: backendAnswersWithinMs,
  });
  let isConnected = false;
  upstream.on('timeout', () => upstream.destroy(new Error('The backend took too long.')));
  upstream.on('response', (answer) => {
    const headers = { ...withoutHopByHop(answer.headers), ...backend.answerHeaders };
    response.writeHead(answer.statusCode ?? 502, headers);
    // Either side may leave; the other is then closed with it.
    pipeline(answer, response, () => {});
  });
  upstream.on('error', () => {
    if (response.headersSent || response.destroyed) return void response.destroy();
    if (!isConnected) {
      backend.refused?.();
      return proxyRequest(request, response, others, attempt);
    }
    // The connection was closed under us before the backend saw anything; nothing is done twice.
    if (upstream.reusedSocket && request.method === 'GET' && attempt === 1) {
      return proxyRequest(request, response, backends, attempt + 1);
    }
    return answerUnavailable(response);
  });
  response.on('close', () => upstream.destroy());
  // Not before: whoever is asked next needs the body whole.
  whenConnected(upstream, () => {
    isConnected = true;
    request.pipe(upstream);
  });
}

function answerUnavailable(response: ServerResponse): void {
  const body = {
    success: false,
    error: { code: 'backend_unavailable', message: 'StudySpot is just starting again.' },
  };
  response
    .writeHead(502, { 'content-type': 'application/json; charset=utf-8', 'retry-after': '2' })
    .end(JSON.stringify(body));
}
