import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { serve } from '../../harness/serve.ts';
import { serverFrame } from '../../harness/wire/frames.ts';
import { createWriter, type Writing } from './writer.ts';

/**
 * The limit: the same commit, and at once a frame to every `ws` client of this very process. No number, no log, no relay:
 * nothing could be earlier.
 */
const server = createServer();
const sockets = new Set<Duplex>();
new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (client, { socket }) => {
  sockets.add(socket);
  client.on('close', () => sockets.delete(socket));
});
server.listen(0, '127.0.0.1');

const PAD = 'x'.repeat(270);
const writer = createWriter(process.env.DATABASE_URL ?? '', (n) => {
  const frame = serverFrame(JSON.stringify({ n, pad: PAD }));
  for (const socket of sockets) socket.write(frame);
});

serve(
  {
    port: () => (server.address() as AddressInfo).port,
    write: async (writing: Writing) => {
      const times = await writer.write(writing);
      await writer.pool.query('TRUNCATE outbox');
      return times;
    },
  },
  writer.close,
);
