import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** At once, with every connection; a server forgets those that were upgraded, so they are named. */
export function closeServer(server: Server, upgraded: Iterable<Duplex>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
    for (const socket of upgraded) socket.destroy();
  });
}
