import { WebSocket } from 'ws';

/** Ends connections whose other end is gone without a word: pings all, and gives up on those that were silent. */
export function startHeartbeat(
  webSockets: Iterable<WebSocket>,
  { pingIntervalMs, pingTimeoutMs }: { pingIntervalMs: number; pingTimeoutMs: number },
): () => void {
  const awaited = new WeakMap<WebSocket, number>();
  const timer = setInterval(() => {
    const now = performance.now();
    for (const webSocket of webSockets) {
      const since = awaited.get(webSocket);
      if (since !== undefined) {
        if (now - since >= pingTimeoutMs) webSocket.terminate();
        continue;
      }
      if (webSocket.readyState !== WebSocket.OPEN) continue;
      awaited.set(webSocket, now);
      webSocket.once('pong', () => awaited.delete(webSocket));
      webSocket.ping();
    }
  }, pingIntervalMs).unref();
  return () => clearInterval(timer);
}
