import { expect } from 'vitest';
import type { TcpWebSocket } from '../../testing/tcpWebSocket.ts';
import { type FrameSpec, PING, PONG, TEXT } from '../../testing/webSocketFrame.ts';

/** One JSON object as a text frame. */
export const words = (said: object): FrameSpec => ({ opcode: TEXT, payload: JSON.stringify(said) });

export type Heard = Record<string, unknown> & { t: string };

/** The next frame but for the heartbeat, which is answered; it must be one JSON object in text. */
export async function hear(socket: TcpWebSocket): Promise<Heard> {
  for (;;) {
    const { opcode, payload } = await socket.next();
    if (opcode === TEXT) return JSON.parse(payload.toString());
    if (opcode !== PING) throw new Error(`not text: ${opcode} ${payload.toString('hex')}`);
    socket.send({ opcode: PONG, payload });
  }
}

/** Says something and hears what comes next. */
export async function ask(socket: TcpWebSocket, said: object): Promise<Heard> {
  socket.send(words(said));
  return hear(socket);
}

/** The connection is as it should be, and has said nothing else in between. */
export async function expectAlive(socket: TcpWebSocket, id = 999): Promise<void> {
  expect(await ask(socket, { t: 'ping', id })).toEqual({
    t: 'ping',
    id,
    serverNow: expect.any(String),
  });
}
