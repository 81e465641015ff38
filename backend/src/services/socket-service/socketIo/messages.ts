import {
  type ClientToServerEvents,
  type ErrorCode,
  JoinLibrary,
  JoinRole,
  JoinTenant,
  JoinUser,
  libraryMembersRoom,
  libraryRoom,
  type RoomPosition,
  roleRoom,
  type SyncedRoom,
  SyncRequest,
  tenantRoom,
  userRoom,
} from '@studyspot/shared-events';
import type * as z from 'zod/mini';
import { admit } from '../access/admit.ts';
import { refusalOf } from '../access/policy.ts';
import type { Connection } from '../hub/connection.ts';
import { sync, type SyncPorts } from '../log/sync.ts';

export type Answer =
  | { ok: true; rooms?: RoomPosition[] | SyncedRoom[] }
  | { ok: false; code: ErrorCode };
export type MessageContext = {
  ports: SyncPorts;
  connection: Connection;
  answer: (answer: Answer) => void;
};
type Message = (context: MessageContext, payload: unknown) => Promise<void>;

/** Far more than any screen needs; enough to keep a client from costing what it likes. */
const ROOMS_PER_CONNECTION = 200;

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

/** The first room decides whether the join succeeds; the others come with it for those who may. */
const joins = <Schema extends z.ZodMiniType>(
  schema: Schema,
  roomsOf: (payload: z.infer<Schema>) => [string, ...string[]],
) =>
  message(schema, async ({ ports, connection, answer }, payload) => {
    const asked = roomsOf(payload);
    let refusal: ErrorCode | null = null;
    await admit(
      ports,
      connection,
      asked,
      (facts) => {
        refusal = refusalOf(asked[0], connection.person, facts);
        if (refusal) return [];
        const allowed = asked.filter((room) => refusalOf(room, connection.person, facts) === null);
        const isFull = new Set([...connection.rooms, ...allowed]).size > ROOMS_PER_CONNECTION;
        if (isFull) refusal = 'rate_limited';
        return isFull ? [] : allowed;
      },
      (rooms) => answer(refusal ? { ok: false, code: refusal } : { ok: true, rooms }),
    );
  });

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
    answer({ ok: true, rooms: await sync(ports, connection, rooms) }),
  ),
} satisfies Record<keyof ClientToServerEvents, Message>;

const byName = new Map<string, Message>(Object.entries(MESSAGES));
export const messageNamed = (name: string): Message | undefined => byName.get(name);
