import type { FastifyBaseLogger } from 'fastify';
import type { Socket } from 'socket.io';
import type { Connection } from '../hub/connection.ts';
import type { SyncPorts } from '../log/sync.ts';
import { type Answer, messageNamed } from './messages.ts';
import { createTokenBucket } from './tokenBucket.ts';

const MESSAGES_PER_SECOND = 50;
const MESSAGE_BURST = 100;
const UNKNOWN_LOGGED = 3;

const isAck = (value: unknown): value is (answer: Answer) => void => typeof value === 'function';
const noAck = () => undefined;

/**
 * Answers a connection's messages one after the other, so that a leave never overtakes its join. Whatever comes, the
 * answer is a code and never an exception. `ready` goes first.
 */
export function listen(
  socket: Socket,
  connection: Connection,
  ports: SyncPorts,
  ready: Promise<void>,
  log: FastifyBaseLogger,
) {
  const bucket = createTokenBucket({ perSecond: MESSAGES_PER_SECOND, burst: MESSAGE_BURST });
  let last = ready;
  let unknown = 0;

  socket.onAny((name: string, ...args: unknown[]) => {
    const ack = args.at(-1);
    const answer = isAck(ack) ? ack : noAck;
    if (!bucket.take()) return answer({ ok: false, code: 'rate_limited' });
    const message = messageNamed(name);
    if (!message) {
      unknown += 1;
      if (unknown <= UNKNOWN_LOGGED)
        log.info({ name: name.slice(0, 60), socket: socket.id }, 'unknown message ignored');
      return undefined;
    }
    last = last
      .then(() => message({ ports, connection, answer }, isAck(args[0]) ? undefined : args[0]))
      .catch((error: unknown) => {
        log.error({ err: error, name }, 'a socket’s message failed');
        answer({ ok: false, code: 'internal' });
      });
    return undefined;
  });
}
