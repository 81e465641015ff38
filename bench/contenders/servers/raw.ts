import { createServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { createEventSource, plainRoom } from '../../harness/event.ts';
import { serve } from '../../harness/serve.ts';
import { serverFrame } from '../../harness/wire/frames.ts';
import { commandsFor } from './commands.ts';
import { listening } from './listening.ts';

/** The limit: `ws`, each event framed once, the same buffer written to every socket, one write an event. */
const server = createServer();
const sockets = new Set<Duplex>();
new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (client, request) => {
  const { socket } = request;
  sockets.add(socket);
  client.on('close', () => sockets.delete(socket));
});
server.listen(0, '127.0.0.1');

const source = createEventSource(plainRoom.room, plainRoom.epoch);
serve({
  ...listening(server),
  ...commandsFor(source, (events) => {
    for (const event of events) {
      const frame = serverFrame(source.text(event));
      for (const socket of sockets) socket.write(frame);
    }
  }),
});
