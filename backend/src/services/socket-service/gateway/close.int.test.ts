import { expect } from 'vitest';
import { CLOSE, closePayload, TEXT } from '../testing/webSocketFrame.ts';
import { gatewayTest } from './testing/gatewayTest.ts';
import { words } from './testing/talk.ts';

const test = gatewayTest();

test.for([1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999])(
  'a close with %i is answered with the same, and the connection ends',
  async (code, { greeted }) => {
    const socket = await greeted();
    socket.send({ opcode: CLOSE, payload: closePayload(code, 'because') });
    expect(await socket.closeCode()).toBe(code);
    await socket.ended;
  },
);

test('a close without a code is answered without one', async ({ greeted }) => {
  const socket = await greeted();
  socket.send({ opcode: CLOSE });
  expect(await socket.next()).toEqual({ opcode: CLOSE, payload: Buffer.alloc(0) });
  await socket.ended;
});

test('a reason may be as long as a close frame holds', async ({ greeted }) => {
  const socket = await greeted();
  socket.send({ opcode: CLOSE, payload: closePayload(1000, 'é'.repeat(61)) });
  expect(await socket.closeCode()).toBe(1000);
});

test('who has not said who they are may go, too', async ({ open }) => {
  const socket = await open();
  socket.send({ opcode: CLOSE, payload: closePayload(1000) });
  expect(await socket.closeCode()).toBe(1000);
  await socket.ended;
});

test('what is said after the close is not heard', async ({ greeted }) => {
  const socket = await greeted();
  socket.send({ opcode: CLOSE, payload: closePayload(1000) }, words({ t: 'ping', id: 1 }));
  expect((await socket.next()).opcode).toBe(CLOSE);
  await socket.ended;
  await expect(socket.next()).rejects.toThrow('ended');
});

test('when the server closes, nothing that is said is answered any more', async ({ open }) => {
  const socket = await open();
  socket.send({ opcode: TEXT, payload: '{}' });
  expect(await socket.closeCode()).toBe(4001);
  socket.send(words({ t: 'auth' }), { opcode: CLOSE, payload: closePayload(4001) });
  await socket.ended;
  await expect(socket.next()).rejects.toThrow('ended');
});

test.for([0, 1, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65_535])(
  'the code %i is nobody’s to send: 1002',
  async (code, { greeted }) => {
    const socket = await greeted();
    socket.send({ opcode: CLOSE, payload: closePayload(code) });
    expect(await socket.closeCode()).toBe(1002);
    await socket.ended;
  },
);

test('half a code closes with 1002', async ({ greeted }) => {
  const socket = await greeted();
  socket.send({ opcode: CLOSE, payload: Buffer.from([3]) });
  expect(await socket.closeCode()).toBe(1002);
});

test.for(['ff', 'c080', 'eda080', 'e282'])(
  'a reason that is not UTF-8, %s, closes with 1007',
  async (hex, { greeted }) => {
    const socket = await greeted();
    socket.send({ opcode: CLOSE, payload: closePayload(1000, Buffer.from(hex, 'hex')) });
    expect(await socket.closeCode()).toBe(1007);
  },
);

test('who does not answer a close is soon gone all the same', async ({ open }) => {
  const socket = await open();
  socket.send({ opcode: TEXT, payload: '{}' });
  expect(await socket.closeCode()).toBe(4001);
  const startedAt = process.hrtime.bigint();
  await socket.ended;
  expect(Number(process.hrtime.bigint() - startedAt) / 1e9).toBeLessThan(15);
});
