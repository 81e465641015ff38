import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../deps.ts';
import type { AuthenticatePerson } from '../../plugins/authentication.ts';
import { readFacts } from './access/facts.ts';
import { createRightsWatch } from './access/rightsWatch.ts';
import { createHub } from './hub/createHub.ts';
import { createLogReader } from './log/logReader.ts';
import type { SyncPorts } from './log/sync.ts';
import { positionsOf } from './positions.ts';
import { startRelay } from './relay/startRelay.ts';
import { createSessionWatch, type OnSessionRevoked } from './sessionWatch.ts';
import { attachSocketIo } from './socketIo/attachSocketIo.ts';
import { greet } from './socketIo/greet.ts';
import { listen } from './socketIo/listen.ts';
import { testRoutes } from './testRoutes.ts';

export type Sockets = {
  /** Tells the relay that the outbox has rows. */
  wakeRelay: () => void;
  /** Before the HTTP server closes, which would otherwise wait for the clients. */
  close: () => Promise<void>;
};

export type SocketDeps = Omit<Deps, 'wakeRelay'> & {
  authenticate: AuthenticatePerson;
  onSessionRevoked: OnSessionRevoked;
};

/** Puts Socket.IO and the relay on the app's HTTP server, and registers the sockets' own routes. */
export async function attachSockets(app: FastifyInstance, deps: SocketDeps): Promise<Sockets> {
  const { config, db, authenticate } = deps;
  const reader = createLogReader(db.pool);
  const positions = (rooms: string[]) => positionsOf(db.prisma, rooms);
  const hub = createHub({
    positionsOf: positions,
    missing: reader.between,
    failed: (error) =>
      app.log.warn({ err: error }, 'a gap could not be read from the event log; trying again'),
  });
  const facts = readFacts.bind(null, db.prisma);
  const rights = createRightsWatch(hub, facts, app.log);
  const sessions = createSessionWatch(hub, deps.onSessionRevoked);
  const ports: SyncPorts = { hub, rights, readFacts: facts, reader, positionsOf: positions };

  const io = attachSocketIo(app, {
    config,
    authenticate,
    connected(socket, connection) {
      if (sessions.isRevoked(connection)) return connection.close('unauthenticated');
      hub.add(connection);
      const greeted = greet(ports, db.prisma, connection, (hello) =>
        socket.emit('hello', hello),
      ).catch((error: unknown) => {
        app.log.error({ err: error }, 'a connection could not be greeted');
        connection.close('internal');
      });
      listen(socket, connection, ports, greeted, app.log);
    },
    disconnected: hub.remove,
  });
  hub.addTransport(({ name, payload, meta }) => {
    try {
      io.to(meta.room).emit(name, payload, meta);
    } catch (error) {
      // One event that cannot be framed must not stop the others; whoever misses its number reads the log.
      app.log.error({ err: error, room: meta.room, seq: meta.seq }, 'an event was not sent');
    }
  });

  const relay = startRelay({
    connectionString: config.DATABASE_URL,
    publish: rights.publish,
    log: app.log,
  });
  await relay.started;
  await app.register(testRoutes, {
    deps: { ...deps, wakeRelay: relay.wake },
    hub,
    readFacts: facts,
  });

  return {
    wakeRelay: relay.wake,
    async close() {
      sessions.stop();
      io.disconnectSockets(true);
      io.engine.close();
      await relay.close();
    },
  };
}
