import {
  CLOSE_CODES,
  type ErrorCode,
  GatewayRequest,
  type GatewayRequest as Request,
  RequestId,
} from '@studyspot/shared-events';
import type { FastifyBaseLogger } from 'fastify';
import { type RawData, WebSocket } from 'ws';
import * as z from 'zod/mini';
import { parseJson } from '../../../utils/parseJson.ts';
import { type Credentials, type Identity, Refusal } from '../access/identify.ts';
import type { Connection } from '../hub/connection.ts';
import { MESSAGE_BURST, MESSAGES_PER_SECOND, MOST_WAITING } from '../limits.ts';
import { createTokenBucket } from '../tokenBucket.ts';
import { errorFrame } from './frames.ts';

/** A client that goes on after so many refusals in a row does not listen to them. */
const REFUSALS_IN_A_ROW = 100;
const UNSUPPORTED_DATA = 1003;

export type ConversationPorts = {
  authWithinMs: number;
  identify: (firstWords: object, credentials: Credentials) => Promise<Identity>;
  /** The connection is somebody's now; answers what handles its requests from then on. */
  begin: (identity: Identity) => {
    connection: Connection;
    answer: (request: Request) => Promise<void>;
  };
  log: FastifyBaseLogger;
};

/** `request` is undefined for one that is malformed; its `id` may be readable all the same. */
type Heard = { request: Request | undefined; id: number | undefined };
const WithId = z.object({ id: RequestId });

function hear(data: RawData): Heard {
  const said = parseJson(Buffer.isBuffer(data) ? data.toString() : '');
  const { data: request } = GatewayRequest.safeParse(said);
  return { request, id: request?.id ?? WithId.safeParse(said).data?.id };
}

const closeCodeOf = (code: ErrorCode): number => {
  switch (code) {
    case 'unauthenticated':
    case 'malformed':
    case 'client_too_old':
      return CLOSE_CODES.unauthenticated;
    case 'backend_unavailable':
      return CLOSE_CODES.tryAgainLater;
    default:
      return CLOSE_CODES.internal;
  }
};

/**
 * One native connection's talk: `auth` first and in time, then one request after the other. Whatever comes, the answer
 * is a code and never an exception.
 */
export function converse(webSocket: WebSocket, credentials: Credentials, ports: ConversationPorts) {
  const bucket = createTokenBucket({ perSecond: MESSAGES_PER_SECOND, burst: MESSAGE_BURST });
  let refusals = 0;
  let waiting = 0;
  let last: Promise<void> = Promise.resolve();
  let begun: ReturnType<ConversationPorts['begin']> | undefined;
  const say = (text: string) => webSocket.send(text);
  const late = setTimeout(
    () => webSocket.close(CLOSE_CODES.unauthenticated, 'unauthenticated'),
    ports.authWithinMs,
  );

  function refuse(code: ErrorCode, id?: number) {
    refusals += 1;
    say(errorFrame(id, code));
    if (refusals > REFUSALS_IN_A_ROW) webSocket.close(CLOSE_CODES.rate_limited, code);
  }

  async function begin({ request, id }: Heard) {
    clearTimeout(late);
    try {
      if (request?.t !== 'auth') throw new Refusal(request ? 'unauthenticated' : 'malformed');
      const { token, contractVersion } = request;
      const identity = await ports.identify({ token, contractVersion }, credentials);
      // Of who has gone meanwhile nothing would ever say so again.
      if (webSocket.readyState === WebSocket.OPEN) begun = ports.begin(identity);
    } catch (error) {
      const code = error instanceof Refusal ? error.code : 'backend_unavailable';
      if (!(error instanceof Refusal))
        ports.log.error({ err: error }, 'a native socket’s credentials');
      say(errorFrame(id, code));
      webSocket.close(closeCodeOf(code), code);
    }
  }

  async function handle(heard: Heard): Promise<void> {
    const { request, id } = heard;
    if (webSocket.readyState !== WebSocket.OPEN) return;
    if (!begun) return begin(heard);
    if (!request) return refuse('malformed', id);
    refusals = 0;
    await begun.connection.outlet.whenClear();
    try {
      await begun.answer(request);
    } catch (error) {
      ports.log.error({ err: error, t: request.t }, 'a native socket’s request failed');
      say(errorFrame(id, 'internal'));
    }
  }

  webSocket.on('message', (data, isBinary) => {
    if (isBinary) return webSocket.close(UNSUPPORTED_DATA, 'text only');
    if (!bucket.take() || waiting >= MOST_WAITING) return refuse('rate_limited');
    const heard = hear(data);
    waiting += 1;
    last = last.then(() => handle(heard)).finally(() => (waiting -= 1));
    return undefined;
  });
  webSocket.once('close', () => clearTimeout(late));
}
