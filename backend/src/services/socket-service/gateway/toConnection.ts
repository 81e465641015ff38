import { randomUUID } from 'node:crypto';
import { CLOSE_CODES, type ErrorCode } from '@studyspot/shared-events';
import type { WebSocket } from 'ws';
import type { Identity } from '../access/identify.ts';
import type { Connection } from '../hub/connection.ts';
import type { Laggards } from '../hub/laggards.ts';
import { Outlet } from '../hub/outlet.ts';
import { frame } from './frames.ts';
import { NativeWire } from './nativeWire.ts';

/** For the closing handshake; a client that reads nothing would otherwise keep what is waiting for it. */
const FAREWELL_MS = 1_000;

const closeCodeOf = (code: ErrorCode): number => {
  switch (code) {
    case 'unauthenticated':
      return CLOSE_CODES.unauthenticated;
    case 'forbidden':
      return CLOSE_CODES.forbidden;
    case 'slow':
    case 'rate_limited':
      return CLOSE_CODES.rate_limited;
    case 'draining':
      return CLOSE_CODES.goingAway;
    default:
      return CLOSE_CODES.internal;
  }
};

/** A native connection as the hub knows it. */
export function toConnection(
  webSocket: WebSocket,
  { person, sessionEndsAt }: Identity,
  laggards: Laggards,
  tooSlow: (connection: Connection) => void,
): Connection {
  const say = (t: string, fields: object) => webSocket.send(frame(t, fields));
  const connection: Connection = {
    id: randomUUID(),
    person,
    sessionEndsAt,
    rooms: new Set(),
    outlet: new Outlet(new NativeWire(webSocket), laggards, () => tooSlow(connection)),
    granted: (rooms) => say('granted', { rooms }),
    revoked: (rooms) => say('revoked', { rooms }),
    draining: (retryAfterMs) => say('draining', { retryAfterMs }),
    expiring: (graceMs) => say('expiring', { graceMs }),
    close(code) {
      webSocket.close(closeCodeOf(code), code);
      setTimeout(() => webSocket.terminate(), FAREWELL_MS).unref();
    },
  };
  return connection;
}
