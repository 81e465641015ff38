import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** These speak about one connection and must not travel on to the next. */
const hopByHop = ['connection', 'keep-alive', 'proxy-authenticate', 'te', 'trailer', 'upgrade'];

export function withoutHopByHop(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.includes(name)));
}

/** The request's headers as the backend should see them, with who asked and under which name. */
export function forwardedHeaders(request: IncomingMessage): IncomingHttpHeaders {
  const { headers, socket } = request;
  const before = headers['x-forwarded-for'];
  return {
    ...withoutHopByHop(headers),
    // Appended, so that the backend can tell what we saw from what the client claims.
    'x-forwarded-for': [before, socket.remoteAddress].filter(Boolean).join(', '),
    'x-forwarded-host': headers['x-forwarded-host'] ?? headers.host,
    'x-forwarded-proto': headers['x-forwarded-proto'] ?? 'http',
  };
}
