import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

export type UpgradeRoute = {
  path: string;
  handle: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
};

const leadsTo = (path: string, url: string) =>
  url.startsWith(path) && ['', '/', '?'].includes(url.charAt(path.length));

/**
 * One place that decides whose an upgrade is. Socket.IO answers its own path itself; others are listed here; anything
 * else ends at once, because nobody would ever answer it.
 */
export function routeUpgrades(
  server: Server,
  socketIoPath: string,
  routes: UpgradeRoute[] = [],
): void {
  server.on('upgrade', (request, socket, head) => {
    const url = request.url ?? '';
    if (url.startsWith(socketIoPath)) return;
    const route = routes.find(({ path }) => leadsTo(path, url));
    if (route) route.handle(request, socket, head);
    else socket.destroy();
  });
}
