import { Socket as NetSocket } from 'node:net';
import type { Socket } from 'socket.io';

/**
 * What Engine.IO keeps to itself and a writer of whole frames has to know. Checked once for each connection: with an
 * Engine.IO that is built otherwise everything takes the ordinary path.
 */
export type EngineConnection = {
  readonly transport: { readonly name: string };
  /** What its transport could not take yet; it goes first. */
  readonly writeBuffer: readonly { readonly data?: unknown }[];
};

const isEngineConnection = (conn: object): conn is EngineConnection =>
  'writeBuffer' in conn && Array.isArray(conn.writeBuffer) && 'transport' in conn;

export function engineConnectionOf(conn: Socket['conn']): EngineConnection | undefined {
  const candidate: object = conn;
  return isEngineConnection(candidate) ? candidate : undefined;
}

/** The TCP connection below a WebSocket transport, if frames may be written to it as they are. */
export function netSocketOf(conn: EngineConnection): NetSocket | undefined {
  const { transport } = conn;
  if (transport.name !== 'websocket' || Reflect.get(transport, 'perMessageDeflate'))
    return undefined;
  const webSocket: unknown = Reflect.get(transport, 'socket');
  if (typeof webSocket !== 'object' || webSocket === null) return undefined;
  const socket: unknown = Reflect.get(webSocket, '_socket');
  return socket instanceof NetSocket ? socket : undefined;
}
