import { createEventSource, plainRoom } from '../../harness/event.ts';
import { serve } from '../../harness/serve.ts';
import { commandsFor } from './commands.ts';

type BunServer = {
  port: number;
  upgrade: (request: unknown) => boolean;
  publish: (topic: string, text: string) => number;
};
type BunSocket = { subscribe: (topic: string) => void };
declare const Bun: { serve: (options: object) => BunServer };

/** Runs under Bun: publish and subscribe of its own, below JavaScript. */
const { room, epoch } = plainRoom;
const server = Bun.serve({
  hostname: '127.0.0.1',
  port: 0,
  fetch: (request: unknown, self: BunServer) =>
    self.upgrade(request) ? undefined : new Response('', { status: 426 }),
  websocket: {
    idleTimeout: 0,
    open: (socket: BunSocket) => socket.subscribe(room),
    message: () => undefined,
  },
});

const source = createEventSource(room, epoch);
serve({
  port: () => server.port,
  ...commandsFor(source, (events) => {
    for (const event of events) server.publish(room, source.text(event));
  }),
});
