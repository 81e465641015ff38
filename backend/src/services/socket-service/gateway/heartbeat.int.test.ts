import { expect } from 'vitest';
import { PING, PONG } from '../testing/webSocketFrame.ts';
import { gatewayTest } from './testing/gatewayTest.ts';

const test = gatewayTest({ SOCKET_PING_INTERVAL_MS: '200', SOCKET_PING_TIMEOUT_MS: '600' });

test('the server pings, and keeps who answers', async ({ greeted }) => {
  const socket = await greeted();
  for (let ping = 0; ping < 6; ping += 1) {
    const { opcode, payload } = await socket.next();
    expect(opcode).toBe(PING);
    socket.send({ opcode: PONG, payload });
  }
});

test('who answers no ping is gone, without further words', async ({ greeted }) => {
  const socket = await greeted();
  await socket.ended;
  expect((await socket.next()).opcode).toBe(PING);
  await expect(socket.next()).rejects.toThrow('ended');
});
