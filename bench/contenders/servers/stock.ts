import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { createEventSource, plainRoom } from '../../harness/event.ts';
import { serve } from '../../harness/serve.ts';
import { commandsFor } from './commands.ts';
import { listening } from './listening.ts';

/** Socket.IO as it comes: a room and `emit`. */
const server = createServer();
const io = new Server(server, { transports: ['websocket'], serveClient: false });
const { room, epoch } = plainRoom;
io.on('connection', (socket) => void socket.join(room));
server.listen(0, '127.0.0.1');

const source = createEventSource(room, epoch);
serve({
  ...listening(server),
  ...commandsFor(source, (events) => {
    for (const { name, json, meta } of events) io.to(room).emit(name, JSON.parse(json), meta);
  }),
});
