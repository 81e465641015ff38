import { setTimeout } from 'node:timers/promises';
import { createClient } from '@redis/client';

export type RedisClient = ReturnType<typeof createRedisClient>;
type OnError = (error: unknown) => void;

/** Before what reads a stream asks again although Redis is away: without a pause it would never let go of the processor. */
const READ_AGAIN_AFTER_MS = 250;
const RECONNECT_AT_MOST_MS = 1_000;

/** A client that comes back by itself for ever and tells errors to `onError` only. */
export function createRedisClient(url: string, onError: OnError) {
  const client = createClient({
    url,
    socket: {
      connectTimeout: 5_000,
      reconnectStrategy: (attempts) =>
        Math.min(RECONNECT_AT_MOST_MS, 50 * 2 ** Math.min(attempts, 5)),
    },
  });
  client.on('error', onError);
  return client;
}

const ignore = () => undefined;

/** For what the adapter calls and forgets: a failure that nobody hears would end the process. */
const heard = async <Result>(work: Promise<Result>, onError: OnError): Promise<Result | string> =>
  work.catch((error: unknown) => {
    onError(error);
    return '';
  });

/**
 * The part of a client that Socket.IO's streams adapter uses, with its two traps covered: it drops the promises of what
 * it publishes, and it reads again at once after every failure.
 */
export function clientForAdapter(client: RedisClient, onError: OnError) {
  const duplicates: RedisClient[] = [];

  const partOf = (inner: RedisClient) => ({
    /** By this the adapter knows whose client it is; it is never called. */
    sSubscribe: ignore,
    on: ignore,
    disconnect: ignore,
    connect: async () => heard(inner.connect(), onError),
    subscribe: async (...args: Parameters<RedisClient['subscribe']>) =>
      heard(inner.subscribe(...args), onError),
    publish: async (channel: string, message: Buffer) =>
      heard(inner.publish(channel, message), onError),
    xAdd: async (...args: Parameters<RedisClient['xAdd']>) => heard(inner.xAdd(...args), onError),
    sendCommand: (args: string[]) => inner.sendCommand(args),
    async xRead(...args: Parameters<RedisClient['xRead']>) {
      try {
        return await inner.xRead(...args);
      } catch (error) {
        await setTimeout(READ_AGAIN_AFTER_MS, undefined, { ref: false });
        throw error;
      }
    },
    duplicate() {
      const duplicate = client.duplicate();
      duplicate.on('error', onError);
      duplicates.push(duplicate);
      return partOf(duplicate);
    },
  });

  return {
    adapterClient: partOf(client),
    destroy() {
      for (const each of [...duplicates, client]) if (each.isOpen) each.destroy();
    },
  };
}
