import type { FastifyBaseLogger } from 'fastify';
import type { Socket } from 'socket.io';
import type { WebSocket } from 'ws';
import type { Config } from '../../config.ts';
import type { Database } from '../../db.ts';
import type { GatewayRequest } from '@studyspot/shared-events';
import type { Identity } from './access/identify.ts';
import { frame } from './gateway/frames.ts';
import { answerRequest } from './gateway/requests.ts';
import { toConnection as toNativeConnection } from './gateway/toConnection.ts';
import { greet } from './greet.ts';
import type { Connection } from './hub/connection.ts';
import type { Hub } from './hub/createHub.ts';
import type { Metrics } from './metrics.ts';
import type { Presence } from './presence/createPresence.ts';
import type { SessionWatch } from './sessionWatch.ts';
import { letGoOfRequest } from './socketIo/attachSocketIo.ts';
import { listen } from './socketIo/listen.ts';
import type { MessagePorts } from './socketIo/messages.ts';
import { toConnection } from './socketIo/toConnection.ts';
import { createServerTime } from './serverTime.ts';

export type ArrivalPorts = {
  config: Config;
  db: Database;
  hub: Hub;
  ports: MessagePorts;
  presence: Presence;
  revokedSessions: SessionWatch;
  metrics: Metrics;
  log: FastifyBaseLogger;
};

/** What happens when somebody has connected, and when they are gone, whatever the transport. */
export function createArrivals({
  config,
  db,
  hub,
  ports,
  presence,
  revokedSessions,
  metrics,
  log,
}: ArrivalPorts) {
  const serverTime = createServerTime(db.prisma);
  const isTalkative = config.NODE_ENV !== 'production';

  const arrived = new WeakSet<Connection>();

  function depart(connection: Connection) {
    hub.remove(connection);
    if (arrived.delete(connection) && connection.person) presence.leave(connection.person.userId);
  }

  function tooSlow(connection: Connection) {
    metrics.slowCloses.inc();
    log.info(
      { connection: connection.id, held: connection.outlet.heldBytes() },
      'closed: too slow',
    );
    connection.close('slow');
    hub.remove(connection);
  }

  /** Answers what resolves when the connection has been greeted; undefined if it is not to be. */
  function arrive(connection: Connection, hello: Parameters<typeof greet>[3]) {
    if (revokedSessions.isRevoked(connection)) {
      connection.close('unauthenticated');
      return undefined;
    }
    hub.add(connection);
    arrived.add(connection);
    if (connection.person) presence.enter(connection.person.userId);
    return greet(ports, serverTime, connection, hello).catch((error: unknown) => {
      log.error({ err: error }, 'a connection could not be greeted');
      connection.close('internal');
    });
  }

  return {
    socketIo(socket: Socket) {
      const connection = toConnection(socket, hub.laggards, tooSlow);
      const userId = connection.person?.userId;
      const transport = socket.conn.transport.name;
      log.info({ connection: connection.id, userId, transport }, 'socket connected');
      letGoOfRequest(socket);
      socket.on('disconnect', (reason) => {
        log.info({ connection: connection.id, userId, reason }, 'socket disconnected');
        depart(connection);
      });
      const greeted = arrive(connection, (hello) => socket.emit('hello', hello));
      if (greeted) listen(socket, connection, { ports, greeted, log, isTalkative });
    },

    native(webSocket: WebSocket, identity: Identity) {
      const connection = toNativeConnection(webSocket, identity, hub.laggards, tooSlow);
      const userId = connection.person?.userId;
      log.info({ connection: connection.id, userId, transport: 'native' }, 'socket connected');
      webSocket.once('close', (code) => {
        log.info({ connection: connection.id, userId, code }, 'socket disconnected');
        depart(connection);
      });
      const say = (text: string) => webSocket.send(text);
      const greeted = arrive(connection, (hello) => say(frame('hello', hello)));
      return {
        connection,
        async answer(request: GatewayRequest) {
          await greeted;
          await answerRequest({ ports, connection, say }, request);
        },
      };
    },
  };
}
