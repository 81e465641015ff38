import { setTimeout } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { Server } from 'socket.io';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { clientForAdapter, createRedisClient } from './adapterClient.ts';

/**
 * What nodes tell each other. Best effort, because Redis is a window and never the truth: whatever is lost here is
 * found in the database a quarter of a second later.
 */
export type Bus = {
  say: (topic: string, text: string) => void;
  hear: (topic: string, listener: (text: string) => void) => void;
  state: () => 'off' | 'up' | 'down';
  /** Once what was said last is on its way. */
  close: () => Promise<void>;
};

/** One node alone. */
export const silentBus = (): Bus => ({
  say: () => undefined,
  hear: () => undefined,
  state: () => 'off',
  close: async () => undefined,
});

const TOPIC = 'nodes';
const PING_EVERY_MS = 1_000;
/** Without an answer for so long Redis counts as down, and nothing more is handed to it. */
const SILENT_AFTER_MS = 2_500;
/** For what was said last; a Redis that does not answer keeps no node from ending. */
const FAREWELL_MS = 500;

/** Through Redis, by Socket.IO's own adapter, whose server-side messages go to every other node. */
export function connectBus(io: Server, url: string, log: FastifyBaseLogger): Bus {
  let answeredAt = performance.now();
  let isDown = true;
  const note = (down: boolean) => {
    if (down === isDown) return;
    isDown = down;
    if (down) log.warn('Redis does not answer: events come through the event log, a little later');
    else log.info('Redis answers');
  };
  const onError = (error: unknown) => log.debug({ err: error }, 'Redis');

  const client = createRedisClient(url, onError);
  const { adapterClient, destroy } = clientForAdapter(client, onError);
  io.adapter(createAdapter(adapterClient, { maxLen: 10_000, onlyPlaintext: true }));
  client.connect().catch(onError);

  const listeners = new Map<string, (text: string) => void>();
  io.on(TOPIC, (topic: unknown, text: unknown) => {
    if (typeof topic === 'string' && typeof text === 'string') listeners.get(topic)?.(text);
  });

  let asking = false;
  const timer = setInterval(() => {
    note(!client.isReady || performance.now() - answeredAt > SILENT_AFTER_MS);
    if (asking || !client.isReady) return;
    asking = true;
    client
      .ping()
      .then(() => {
        answeredAt = performance.now();
        note(false);
      }, onError)
      .finally(() => (asking = false));
  }, PING_EVERY_MS).unref();
  client.on('ready', () => {
    answeredAt = performance.now();
    note(false);
  });

  return {
    say(topic, text) {
      if (client.isReady && !isDown) io.serverSideEmit(TOPIC, topic, text);
    },
    hear: (topic, listener) => listeners.set(topic, listener),
    state: () => (isDown ? 'down' : 'up'),
    async close() {
      clearInterval(timer);
      // Answers come in the order of what was sent: this one says that the goodbye has arrived.
      if (client.isReady && !isDown)
        await Promise.race([
          client.ping().catch(onError),
          setTimeout(FAREWELL_MS, undefined, { ref: false }),
        ]);
      void io.of('/').adapter.close();
      destroy();
    },
  };
}
