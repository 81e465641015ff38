import {
  type ClientToServerEvents,
  type JoinAck,
  JoinLibrary,
  JoinRole,
  JoinTenant,
  JoinUser,
  libraryMembersRoom,
  libraryRoom,
  type LeaveAck,
  Renewal,
  type RenewAck,
  roleRoom,
  type SyncAck,
  type SyncedRoom,
  SyncRequest,
  tenantRoom,
  userRoom,
} from '@studyspot/shared-events';
import * as z from 'zod/mini';
import { join } from '../access/join.ts';
import type { Connection } from '../hub/connection.ts';
import { toLoggedEvent } from '../log/logRow.ts';
import type { Metrics } from '../metrics.ts';
import { type CaughtUp, sync, type SyncPorts } from '../log/sync.ts';

export type Answer = JoinAck | LeaveAck | RenewAck | SyncAck;
export type MessagePorts = SyncPorts & {
  renew: (connection: Connection, token: string | undefined) => Promise<RenewAck>;
  metrics: Metrics;
};
export type MessageContext = {
  ports: MessagePorts;
  connection: Connection;
  answer: (answer: Answer) => void;
};
type Message = (context: MessageContext, payload: unknown) => Promise<void>;

function message<Schema extends z.ZodMiniType>(
  schema: Schema,
  run: (context: MessageContext, payload: z.infer<Schema>) => Promise<void> | void,
): Message {
  return async (context, payload) => {
    const parsed = schema.safeParse(payload);
    if (parsed.success) await run(context, parsed.data);
    else context.answer({ ok: false, code: 'malformed' });
  };
}

const joins = <Schema extends z.ZodMiniType>(
  schema: Schema,
  roomsOf: (payload: z.infer<Schema>) => [string, ...string[]],
) =>
  message(schema, async ({ ports, connection, answer }, payload) =>
    join(ports, connection, roomsOf(payload), answer),
  );

const leaves = <Schema extends z.ZodMiniType>(
  schema: Schema,
  roomsOf: (payload: z.infer<Schema>) => string[],
) =>
  message(schema, ({ ports, connection, answer }, payload) => {
    ports.hub.leave(connection, roomsOf(payload));
    answer({ ok: true });
  });

const roleRooms = (payload: z.infer<typeof JoinRole>): [string] => [
  roleRoom(typeof payload === 'string' ? payload : payload.role),
];
const libraryRooms = (payload: z.infer<typeof JoinLibrary>): [string, string] => {
  const id = typeof payload === 'string' ? payload : payload.libraryId;
  return [libraryRoom(id), libraryMembersRoom(id)];
};
const tenantRooms = (payload: z.infer<typeof JoinTenant>): [string] => [
  tenantRoom(typeof payload === 'string' ? payload : payload.tenantId),
];
const userRooms = (payload: z.infer<typeof JoinUser>): [string] => [
  userRoom(typeof payload === 'string' ? payload : payload.userId),
];

const toSyncedRoom = (room: CaughtUp): SyncedRoom =>
  room.outcome === 'events' ? { ...room, events: room.events.map(toLoggedEvent) } : room;

const MESSAGES = {
  'join:role': joins(JoinRole, roleRooms),
  'join:library': joins(JoinLibrary, libraryRooms),
  'join:tenant': joins(JoinTenant, tenantRooms),
  'join:user': joins(JoinUser, userRooms),
  'leave:role': leaves(JoinRole, roleRooms),
  'leave:library': leaves(JoinLibrary, libraryRooms),
  'leave:tenant': leaves(JoinTenant, tenantRooms),
  'leave:user': leaves(JoinUser, userRooms),
  sync: message(SyncRequest, async ({ ports, connection, answer }, { rooms }) =>
    answer({ ok: true, rooms: (await sync(ports, connection, rooms)).map(toSyncedRoom) }),
  ),
  renew: message(z.optional(Renewal), async ({ ports, connection, answer }, renewal) =>
    answer(await ports.renew(connection, renewal?.token)),
  ),
} satisfies Record<keyof ClientToServerEvents, Message>;

const byName = new Map<string, Message>(Object.entries(MESSAGES));
export const messageNamed = (name: string): Message | undefined => byName.get(name);
