import type { Server, Socket } from 'socket.io';
import { HARD_LIMIT_BYTES } from '../hub/outlet.ts';
import { engineConnectionOf, netSocketOf } from './engineConnection.ts';
import { SocketIoWire } from './socketIoWire.ts';
import { isWellFormedPacket } from './wellFormedPacket.ts';

type Conn = Socket['conn'];
type EnginePacket = { type: string; data?: unknown };

/** What only servers send, or what belongs to an upgrade that is not under way. */
const NEVER_RECEIVED = new Set(['open', 'upgrade', 'noop']);

/** Runs before the library handles the packet, which it does not for a connection that is closed. */
function receive(conn: Conn, { type, data = '' }: EnginePacket): void {
  const isMalformed =
    NEVER_RECEIVED.has(type) ||
    (type === 'message' && typeof data === 'string' && !isWellFormedPacket(data));
  // Polling sees to its close packets itself; over WebSocket the library overhears them.
  if (isMalformed || type === 'close') conn.close(true);
}

/**
 * A ping that was on its way when the transport changed is forgotten by the library, and no other follows until its
 * pong: a client that was gone by then would be kept forever.
 */
function expectHeartbeat(conn: Conn, withinMs: number): void {
  const timer = setTimeout(() => conn.close(true), withinMs);
  const stop = () => clearTimeout(timer);
  conn.once('heartbeat', stop);
  conn.once('close', stop);
}

/** Refusals are answered at once, so whoever goes on asking and reads nothing would have us keep them all. */
function endIfUnread(conn: Conn, wire: SocketIoWire): void {
  if (wire.bufferedBytes() <= HARD_LIMIT_BYTES) return;
  const engine = engineConnectionOf(conn);
  const socket = engine && netSocketOf(engine);
  conn.close(true);
  socket?.destroy();
}

/** Closes connections that break Engine.IO's or Socket.IO's protocol where the library would let it pass. */
export function guardProtocol(io: Server, heartbeatMs: number): void {
  io.engine.on('connection', (conn: Conn) => {
    // The library then closes another WebSocket of the same session; by itself it would upgrade to it.
    conn.upgraded = conn.transport.name === 'websocket';
    let isProbed = false;
    conn.once('upgrading', () => (isProbed = true));
    conn.once('upgrade', () => (isProbed ? expectHeartbeat(conn, heartbeatMs) : conn.close(true)));
    const wire = new SocketIoWire(conn);
    conn.on('packet', (packet: EnginePacket) => {
      receive(conn, packet);
      endIfUnread(conn, wire);
    });
  });
}
