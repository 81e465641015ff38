import { type GatewayRequest, userRoom } from '@studyspot/shared-events';
import { join } from '../access/join.ts';
import type { Connection } from '../hub/connection.ts';
import { sync } from '../log/sync.ts';
import type { MessagePorts } from '../socketIo/messages.ts';
import { errorFrame, frame, okFrame, syncedFrame } from './frames.ts';

export type RequestContext = {
  ports: MessagePorts;
  connection: Connection;
  say: (text: string) => void;
};

/** Answers one request of a connection that has said who it is. */
export async function answerRequest(
  { ports, connection, say }: RequestContext,
  request: GatewayRequest,
): Promise<void> {
  const { id } = request;
  switch (request.t) {
    case 'sub':
      return join(ports, connection, [request.room], (answer) =>
        say(answer.ok ? okFrame(id, { rooms: answer.rooms }) : errorFrame(id, answer.code)),
      );
    case 'unsub': {
      // One's own room is how a connection hears what concerns its person; it cannot be left.
      const isOwn = connection.person && request.room === userRoom(connection.person.userId);
      if (!isOwn) ports.hub.leave(connection, [request.room]);
      return say(isOwn ? errorFrame(id, 'forbidden') : okFrame(id));
    }
    case 'sync':
      return say(syncedFrame(request.id, await sync(ports, connection, request.rooms)));
    case 'ping':
      return say(frame('ping', { id, serverNow: new Date().toISOString() }));
    case 'auth': {
      const { ok, ...fields } = await ports.renew(connection, request.token ?? undefined);
      if (ok) return say(okFrame(id, fields));
      return say('code' in fields ? errorFrame(id, fields.code) : errorFrame(id, 'internal'));
    }
  }
}
