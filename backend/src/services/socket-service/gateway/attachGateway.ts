import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { CLOSE_CODES, GATEWAY_PATH, GATEWAY_PROTOCOL } from '@studyspot/shared-events';
import { type ServerOptions, type WebSocket, WebSocketServer } from 'ws';
import type { Config } from '../../../config.ts';
import { allowedOrigin, isSameOriginHandshake } from '../../../plugins/allowedOrigin.ts';
import type { Admission } from '../admission.ts';
import { CLOSE_TIMEOUT_MS, MAX_MESSAGE_BYTES } from '../limits.ts';
import { refuseUpgrade } from '../refuseUpgrade.ts';
import type { UpgradeRoute } from '../socketIo/upgradeRouter.ts';
import { converse, type ConversationPorts } from './converse.ts';
import { startHeartbeat } from './heartbeat.ts';

/** The only one: `ws` would take a draft's, too. */
const WEBSOCKET_VERSION = '13';
const UPGRADE_REQUIRED = 426;

export type GatewayPorts = Omit<ConversationPorts, 'begin'> & {
  config: Config;
  admission: Admission;
  begin: (
    webSocket: WebSocket,
    ...args: Parameters<ConversationPorts['begin']>
  ) => ReturnType<ConversationPorts['begin']>;
};

const pathOf = ({ url = '/' }: IncomingMessage) => url.split('?', 1)[0];
const offersProtocol = ({ headers }: IncomingMessage) =>
  (headers['sec-websocket-protocol'] ?? '')
    .split(',')
    .some((name) => name.trim() === GATEWAY_PROTOCOL);

/** Native WebSockets beside Socket.IO's, on the same server: docs/websocket.md is their contract. */
export function createGateway(ports: GatewayPorts): { route: UpgradeRoute; close: () => void } {
  const { config, admission } = ports;
  const isAllowed = allowedOrigin(config);
  // The published types do not know `closeTimeout` yet.
  const options: ServerOptions & { closeTimeout: number } = {
    noServer: true,
    closeTimeout: CLOSE_TIMEOUT_MS,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has(GATEWAY_PROTOCOL) ? GATEWAY_PROTOCOL : false),
  };
  const server = new WebSocketServer(options);
  const stopHeartbeat = startHeartbeat(server.clients, {
    pingIntervalMs: config.SOCKET_PING_INTERVAL_MS,
    pingTimeoutMs: config.SOCKET_PING_TIMEOUT_MS,
  });

  function welcome(webSocket: WebSocket, request: IncomingMessage) {
    // What is not said properly ends the connection with its code; `ws` has answered already.
    webSocket.on('error', (error) => ports.log.debug({ err: error }, 'native socket'));
    // A refused upgrade has no code that a browser could see; an accepted one has.
    if (pathOf(request) !== GATEWAY_PATH)
      return webSocket.close(CLOSE_CODES.not_found, 'not_found');
    const { cookie, authorization } = request.headers;
    converse(
      webSocket,
      { cookie, authorization },
      { ...ports, begin: ports.begin.bind(null, webSocket) },
    );
  }

  function handle(request: IncomingMessage, socket: Duplex, head: Buffer) {
    const { headers } = request;
    if (!isAllowed(headers.origin) && !isSameOriginHandshake(headers))
      return refuseUpgrade(socket, 403);
    if (headers['sec-websocket-version'] !== WEBSOCKET_VERSION)
      return refuseUpgrade(socket, UPGRADE_REQUIRED, {
        connection: 'close, upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': WEBSOCKET_VERSION,
      });
    if (pathOf(request) === GATEWAY_PATH && !offersProtocol(request))
      return refuseUpgrade(socket, 400);
    const verdict = admission.judge();
    if (verdict)
      return refuseUpgrade(socket, 503, { 'retry-after': String(verdict.retryAfterSeconds) });
    return server.handleUpgrade(request, socket, head, welcome);
  }

  return {
    route: { path: GATEWAY_PATH, handle },
    close() {
      stopHeartbeat();
      for (const webSocket of server.clients) webSocket.terminate();
      server.close();
    },
  };
}
