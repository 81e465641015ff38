import type { IncomingMessage, ServerResponse } from 'node:http';

const METHODS = new Set(['GET', 'POST']);

/**
 * Engine.IO middleware. An error is answered with 400, code 3. The library by itself would answer 500 to other methods,
 * and would accept a WebSocket of another protocol version only to write an HTTP answer into it. A fragment, which no
 * client sends, is not part of the query to the library and would be to us.
 */
export function guardRequests(
  { url = '', method = '' }: IncomingMessage,
  _response: ServerResponse,
  next: (refusal?: Error) => void,
): void {
  const query = new URLSearchParams(url.split('?')[1]);
  const isKnownMethod = METHODS.has(method) || !query.get('sid');
  const isKnownVersion = query.get('transport') !== 'websocket' || query.get('EIO') === '4';
  const isPlain = !url.includes('#');
  next(isPlain && isKnownMethod && isKnownVersion ? undefined : new Error('bad request'));
}
