import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../deps.ts';
import { gather } from '../../utils/gather.ts';
import type { SocketSessions } from '../auth-service/socketSessions.ts';
import { readFacts } from './access/facts.ts';
import { gatherFacts } from './access/gatherFacts.ts';
import { identify } from './access/identify.ts';
import { renew } from './access/renew.ts';
import { createRightsWatch } from './access/rightsWatch.ts';
import { createSessionClock, type SessionTimes } from './access/sessionClock.ts';
import { createAdmission } from './admission.ts';
import { createArrivals } from './arrivals.ts';
import { drain } from './drain.ts';
import { createGateway } from './gateway/attachGateway.ts';
import { createHub } from './hub/createHub.ts';
import type { RoomEvent } from './hub/roomEvent.ts';
import { createLogReader } from './log/logReader.ts';
import { addGauges, createMetrics } from './metrics.ts';
import { metricsRoute } from './metricsRoute.ts';
import { connectNodes } from './nodes/connectNodes.ts';
import type { NodeView } from './presence/createPresence.ts';
import { positionsOf } from './positions.ts';
import { createRoomCensus } from './realtime/roomCensus.ts';
import { realtimeRoutes } from './realtimeRoutes.ts';
import { startRelay } from './relay/startRelay.ts';
import { createSessionWatch, type OnSessionRevoked } from './sessionWatch.ts';
import { attachSocketIo } from './socketIo/attachSocketIo.ts';
import type { MessagePorts } from './socketIo/messages.ts';
import { routeUpgrades } from './socketIo/upgradeRouter.ts';
import { testRoutes } from './testRoutes.ts';

export type Sockets = {
  /** Tells the relay that the outbox has rows. */
  wakeRelay: () => void;
  /** Events of the log, in its order, to the connections of this node. */
  publish: (events: readonly RoomEvent[]) => Promise<void>;
  nodes: () => NodeView[];
  redis: () => 'off' | 'up' | 'down';
  isDraining: () => boolean;
  /** Lets nobody in any more and sends everybody away, in waves. */
  drain: () => Promise<void>;
  /** Before the HTTP server closes, which would otherwise wait for the clients. */
  close: () => Promise<void>;
};

export type SocketDeps = Omit<Deps, 'wakeRelay'> & {
  sessions: SocketSessions;
  onSessionRevoked: OnSessionRevoked;
  /** Another node has ended this session. */
  forgetSession: (sessionId: string) => void;
  sessionTimes?: SessionTimes;
};

/** Puts Socket.IO, the native gateway and the relay on the app's HTTP server, and registers the sockets' own routes. */
export async function attachSockets(app: FastifyInstance, deps: SocketDeps): Promise<Sockets> {
  const { config, db, sessions } = deps;
  const { log } = app;
  const metrics = createMetrics();
  const reader = createLogReader(db.pool);
  const positions = gather((rooms: string[]) => positionsOf(db.prisma, rooms));
  const factsNow = readFacts.bind(null, db.prisma);
  const facts = gatherFacts(factsNow);
  const hub = createHub({
    positionsOf: positions,
    async missing(room, after, before) {
      metrics.gaps.inc();
      return reader.between(room, after, before);
    },
    failed: (error) =>
      log.warn({ err: error }, 'a gap could not be read from the event log; trying again'),
    delivered(count, seconds) {
      metrics.deliveries.inc(count);
      metrics.emitToClient.observe(seconds);
    },
  });
  const rights = createRightsWatch({
    hub,
    readFacts: factsNow,
    log,
    sessionRevoked: deps.forgetSession,
    inForce: (seconds) => metrics.revocation.observe(seconds),
  });
  const revokedSessions = createSessionWatch(hub, deps.onSessionRevoked);
  const sessionClock = createSessionClock({
    hub,
    endsOf: sessions.endsOf,
    log,
    ...deps.sessionTimes,
  });
  const admission = createAdmission(config.SOCKET_CONNECTIONS_PER_SECOND);
  const ports: MessagePorts = {
    hub,
    rights,
    readFacts: facts,
    reader,
    positionsOf: positions,
    renew: (connection, token) =>
      renew(connection, token, {
        authenticate: sessions.authenticate,
        lookAgain: sessionClock.lookAgain,
        isRevoked: revokedSessions.isRevoked,
      }),
    metrics,
  };

  const io = attachSocketIo(app, { config, authenticate: sessions.authenticate, admission });
  let isRelay = () => false;
  const nodes = connectNodes(io, config, log, {
    connections: () => hub.connections().size,
    isRelay: () => isRelay(),
  });
  const { presence } = nodes;
  const arrivals = createArrivals({
    config,
    db,
    hub,
    ports,
    presence,
    revokedSessions,
    metrics,
    log,
  });
  io.on('connection', arrivals.socketIo);
  const gateway = createGateway({
    config,
    admission,
    log,
    authWithinMs: AUTH_WITHIN_MS,
    identify: (firstWords, credentials) => identify(firstWords, credentials, sessions.authenticate),
    begin: arrivals.native,
  });
  routeUpgrades(app.server, config.SOCKET_IO_PATH, [gateway.route]);

  const relay = startRelay({
    connectionString: config.DATABASE_URL,
    publish: rights.publish,
    log,
    bus: nodes.bus,
    metrics,
    leads: presence.announce,
  });
  isRelay = relay.isLeading;
  await relay.started;
  addGauges(metrics, {
    hub,
    pool: db.pool,
    isLeading: relay.isLeading,
    redis: nodes.bus.state,
    turnedAway: admission.refused,
    people: () => presence.people().length,
  });
  await app.register(metricsRoute, { config, registry: metrics.registry });
  await app.register(testRoutes, {
    deps: { ...deps, wakeRelay: relay.wake },
    hub,
    readFacts: facts,
    nodes: presence.nodes,
  });
  const census = createRoomCensus({
    bus: nodes.bus,
    name: config.NODE_NAME,
    rooms: () => hub.stats().rooms,
  });
  await app.register(realtimeRoutes, {
    db,
    readFacts: facts,
    nodes: () => census.of(presence.nodes()),
    redis: nodes.bus.state,
  });

  let draining: Promise<void> | undefined;
  function leave(): Promise<void> {
    admission.close();
    sessionClock.stop();
    draining ??= drain(hub, {
      withinMs: config.DRAIN_MS,
      perSecond: config.SOCKET_CONNECTIONS_PER_SECOND,
    });
    return draining;
  }

  return {
    wakeRelay: relay.wake,
    publish: rights.publish,
    nodes: presence.nodes,
    redis: nodes.bus.state,
    isDraining: admission.isClosed,
    drain: leave,
    async close() {
      await leave();
      revokedSessions.stop();
      // Of this node only; the same without `local` would end everybody's, everywhere.
      io.local.disconnectSockets(true);
      io.engine.close();
      gateway.close();
      await relay.close();
      census.close();
      await nodes.close();
    },
  };
}

/** For a native connection to say who it is. */
const AUTH_WITHIN_MS = 5_000;
