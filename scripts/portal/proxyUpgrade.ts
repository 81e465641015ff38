import { request as ask, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Backend } from './backend.ts';
import { forwardedHeaders } from './forwardedHeaders.ts';
import { whenConnected } from './whenConnected.ts';

/** Joins a client that wants a WebSocket to the first backend that takes it, byte by byte. */
export function proxyUpgrade(
  request: IncomingMessage,
  client: Duplex,
  firstBytes: Buffer,
  backends: readonly Backend[],
): void {
  const [backend, ...others] = backends;
  if (!backend) return answerUnavailable(client);
  const upstream = ask(backend.url, {
    // As it came: resolved against the backend's address, `//elsewhere` would lead elsewhere, and `//` throw.
    path: request.url ?? '/',
    // A connection of its own: a used one may just be closing.
    agent: false,
    headers: {
      ...forwardedHeaders(request),
      connection: 'Upgrade',
      upgrade: request.headers.upgrade,
    },
  });
  let isConnected = false;
  whenConnected(upstream, () => (isConnected = true));
  upstream.on('upgrade', (answer, server, serverFirstBytes) => {
    client.write(head(answer));
    if (serverFirstBytes.length > 0) client.write(serverFirstBytes);
    if (firstBytes.length > 0) server.write(firstBytes);
    join(client, server);
  });
  // The backend refused: its answer is passed on like any other.
  upstream.on('response', (answer) => {
    client.write(head(answer, ['connection', 'transfer-encoding'], 'connection: close\r\n'));
    answer.pipe(client);
  });
  upstream.on('error', () => {
    if (isConnected || client.destroyed) return answerUnavailable(client);
    backend.refused?.();
    return proxyUpgrade(request, client, firstBytes, others);
  });
  client.on('error', () => upstream.destroy());
  client.on('close', () => upstream.destroy());
  upstream.end();
}

function answerUnavailable(client: Duplex): void {
  client.end('HTTP/1.1 502 Bad Gateway\r\nconnection: close\r\n\r\n');
}

function join(client: Duplex, server: Duplex): void {
  for (const [from, to] of [
    [client, server],
    [server, client],
  ] as const) {
    from.on('error', () => to.destroy());
    from.on('close', () => to.destroy());
    from.pipe(to);
  }
}

function head(answer: IncomingMessage, without: string[] = [], more = ''): string {
  const { statusCode, statusMessage, rawHeaders } = answer;
  const lines = [`HTTP/1.1 ${statusCode} ${statusMessage}`];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    if (!without.includes(name.toLowerCase())) lines.push(`${name}: ${rawHeaders[index + 1]}`);
  }
  return `${lines.join('\r\n')}\r\n${more}\r\n`;
}
