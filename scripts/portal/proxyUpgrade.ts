import { request as ask, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { forwardedHeaders } from './forwardedHeaders.ts';

/** Joins a client that wants a WebSocket to the backend, byte by byte. */
export function proxyUpgrade(
  request: IncomingMessage,
  client: Duplex,
  firstBytes: Buffer,
  backend: URL,
): void {
  const upstream = ask(new URL(request.url ?? '/', backend), {
    headers: {
      ...forwardedHeaders(request),
      connection: 'Upgrade',
      upgrade: request.headers.upgrade,
    },
  });
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
  upstream.on('error', () => client.end('HTTP/1.1 502 Bad Gateway\r\nconnection: close\r\n\r\n'));
  client.on('error', () => upstream.destroy());
  client.on('close', () => upstream.destroy());
  upstream.end();
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
