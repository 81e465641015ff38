import { accessSync, constants } from 'node:fs';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';

/** Where `redis-server` is, if this machine has one. */
export function redisServerPath(): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((directory) => join(directory, 'redis-server'))
    .find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** True when a Redis of this machine answers. */
export const isRedisUp = async (port: number): Promise<boolean> =>
  (await sayToRedis(port, 'PING')) === '+PONG';

/** One inline command and the first line of its answer; undefined if there is none. */
export function sayToRedis(port: number, command: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const wire = connect(port, '127.0.0.1', () => wire.write(`${command}\r\n`));
    wire.setTimeout(1_000, () => wire.destroy());
    wire.once('data', (bytes) => {
      resolve(bytes.toString().split('\r\n')[0]);
      wire.destroy();
    });
    wire.once('error', () => resolve(undefined));
    wire.once('close', () => resolve(undefined));
  });
}
