import type { AddressInfo, Server } from 'node:net';
import { promisify } from 'node:util';

/** Where a server of Node's listens, and how many are connected to it. */
export const listening = (server: Server) => ({
  port: () => (server.address() as AddressInfo).port,
  connections: () => promisify(server.getConnections.bind(server))(),
});
