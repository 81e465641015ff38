import { Agent, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { forwardedHeaders, withoutHopByHop } from './forwardedHeaders.ts';

/** Given up before the backend does (72 s), so that we never write into a connection that it is just closing. */
const idleConnectionMs = 30_000;
const agent = new Agent({ keepAlive: true, maxFreeSockets: 64, timeout: idleConnectionMs });
const backendAnswersWithinMs = 120_000;

/** Passes a request on to the backend and its answer back. */
export function proxyRequest(
  request: IncomingMessage,
  response: ServerResponse,
  backend: URL,
  attempt = 1,
): void {
  const upstream = ask(new URL(request.url ?? '/', backend), {
    agent,
    method: request.method ?? 'GET',
    headers: forwardedHeaders(request),
    timeout: backendAnswersWithinMs,
  });
  upstream.on('timeout', () => upstream.destroy(new Error('The backend took too long.')));
  upstream.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, withoutHopByHop(answer.headers));
    // Either side may leave; the other is then closed with it.
    pipeline(answer, response, () => {});
  });
  upstream.on('error', () => {
    if (response.headersSent || response.destroyed) return void response.destroy();
    // The connection was closed under us before the backend saw anything; nothing is done twice.
    if (upstream.reusedSocket && request.method === 'GET' && attempt === 1) {
      return proxyRequest(request, response, backend, attempt + 1);
    }
    return answerUnavailable(response);
  });
  response.on('close', () => upstream.destroy());
  request.pipe(upstream);
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
