import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Backend } from '../portal/backend.ts';
import { closeServer } from '../portal/closeServer.ts';
import { proxyRequest } from '../portal/proxyRequest.ts';
import { proxyUpgrade } from '../portal/proxyUpgrade.ts';
import { nodesFor, ownerOf } from './nodesFor.ts';
import { type ProxiedNode, type WatchedNode, watchNodes } from './watchNodes.ts';

/** Tells in an answer which node gave it; in a request, where that is allowed, which one is to. */
const nodeHeader = 'x-studyspot-node';
/** As the nodes' own servers do; longer than the portals keep an idle connection to us. */
const keepAliveMs = 72_000;

export interface Proxy {
  server: Server;
  close(): Promise<void>;
}

export interface ProxyOptions {
  nodes: readonly ProxiedNode[];
  /** Whether a client may choose its node and see who answered: for demonstrations, never in production. */
  showsNodes: boolean;
}

/** One address for several nodes: new things go round robin, an Engine.IO session stays where it began. */
export function createProxy({ nodes: proxied, showsNodes }: ProxyOptions): Proxy {
  const { nodes, stop } = watchNodes(proxied);
  const upgraded = new Set<Duplex>();
  let turn = 0;

  const toBackend = (node: WatchedNode): Backend => ({
    url: node.url,
    ...(showsNodes ? { answerHeaders: { [nodeHeader]: node.name } } : {}),
    refused: () => (node.state = 'away'),
  });

  function backendsFor({ url = '/', headers }: IncomingMessage): Backend[] {
    const chosen = showsNodes && nodes.find(({ name }) => name === headers[nodeHeader]);
    if (chosen) return [toBackend(chosen)];
    const owner = ownerOf(url);
    if (owner === undefined) turn += 1;
    return nodesFor(nodes, owner, turn).map(toBackend);
  }

  const server = createServer({ keepAliveTimeout: keepAliveMs }, (request, response) =>
    proxyRequest(request, response, backendsFor(request)),
  );
  server.on('upgrade', (request, socket, firstBytes) => {
    upgraded.add(socket);
    socket.on('close', () => upgraded.delete(socket));
    proxyUpgrade(request, socket, firstBytes, backendsFor(request));
  });
  return {
    server,
    close() {
      stop();
      return closeServer(server, upgraded);
    },
  };
}
