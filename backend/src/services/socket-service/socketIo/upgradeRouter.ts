import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

export type UpgradeRoute = {
  path: string;
  handle: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
};

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
    const path = request.url ?? '';
    if (path.startsWith(socketIoPath)) return;
    const route = routes.find((each) => path.startsWith(each.path));
    if (route) route.handle(request, socket, head);
    else socket.destroy();
  });
}
