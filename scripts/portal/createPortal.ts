import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { closeServer } from './closeServer.ts';
import { proxyRequest } from './proxyRequest.ts';
import { proxyUpgrade } from './proxyUpgrade.ts';
import { securityHeaders } from './securityHeaders.ts';
import { serveFile } from './serveFile.ts';

const backendPaths = /^\/(?:api|api-docs|health|openapi\.json|ready|socket\.io|ws)(?:[/?]|$)/;

export interface Portal {
  server: Server;
  close(): Promise<void>;
}

/** A portal's own server: its built files, and the backend under the same origin. */
export function createPortal({ directory, backend }: { directory: string; backend: URL }): Portal {
  const backends = [{ url: backend }];
  const upgraded = new Set<Duplex>();
  const server = createServer((request, response) => {
    if (backendPaths.test(request.url ?? '')) return proxyRequest(request, response, backends);
    response.setHeaders(new Map(Object.entries(headersOf(directory))));
    return serveFile(request, response, directory);
  });
  server.on('upgrade', (request, socket, firstBytes) => {
    if (!backendPaths.test(request.url ?? '')) return void socket.destroy();
    upgraded.add(socket);
    socket.on('close', () => upgraded.delete(socket));
    return proxyUpgrade(request, socket, firstBytes, backends);
  });
  return {
    server,
    close: () => closeServer(server, upgraded),
  };
}

/** Read each time: a build may be replaced while we serve it. */
function headersOf(directory: string): Record<string, string> {
  try {
    return securityHeaders(readFileSync(join(directory, 'index.html'), 'utf8'));
  } catch {
    return securityHeaders('');
  }
}
