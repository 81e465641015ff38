import type { FastifyBaseLogger } from 'fastify';
import type { Socket } from 'socket.io';
import type { Connection } from '../hub/connection.ts';
import { type Answer, messageNamed, type MessagePorts } from './messages.ts';
import { MESSAGE_BURST, MESSAGES_PER_SECOND, MOST_WAITING } from '../limits.ts';
import { createTokenBucket } from '../tokenBucket.ts';

const UNKNOWN_LOGGED = 3;
/** Comes back as it was sent, binary included: for whoever tests a client, or the protocol. */
const ECHO = 'test:echo';

const isAck = (value: unknown): value is (...answer: unknown[]) => void =>
  typeof value === 'function';
const noAck = () => undefined;

export type ListenOptions = {
  ports: MessagePorts;
  /** Goes first. */
  greeted: Promise<void>;
  log: FastifyBaseLogger;
  /** Outside production. */
  isTalkative: boolean;
};

/**
 * Answers a connection's messages one after the other, so that a leave never overtakes its join. Whatever comes, the
 * answer is a code and never an exception.
 */
export function listen(
  socket: Socket,
  connection: Connection,
  { ports, greeted, log, isTalkative }: ListenOptions,
) {
  const bucket = createTokenBucket({ perSecond: MESSAGES_PER_SECOND, burst: MESSAGE_BURST });
  let last = greeted;
  let waiting = 0;
  let unknown = 0;

  async function handle(name: string, payload: unknown, answer: (answer: Answer) => void) {
    const message = messageNamed(name);
    if (!message) {
      unknown += 1;
      if (unknown <= UNKNOWN_LOGGED)
        log.info({ name: name.slice(0, 60), socket: socket.id }, 'unknown message ignored');
      return;
    }
    await connection.outlet.whenClear();
    try {
      await message({ ports, connection, answer }, payload);
    } catch (error) {
      log.error({ err: error, name }, 'a socket’s message failed');
      answer({ ok: false, code: 'internal' });
    }
  }

  socket.onAny((name: string, ...args: unknown[]) => {
    const ack = args.at(-1);
    const answer = isAck(ack) ? ack : noAck;
    if (!bucket.take() || waiting >= MOST_WAITING)
      return answer({ ok: false, code: 'rate_limited' });
    if (isTalkative && name === ECHO) {
      const said = isAck(ack) ? args.slice(0, -1) : args;
      answer(...said);
      return socket.emit(ECHO, ...said);
    }
    waiting += 1;
    last = last
      .then(() => handle(name, isAck(args[0]) ? undefined : args[0], answer))
      .finally(() => (waiting -= 1));
    return undefined;
  });
}
