import * as z from 'zod/mini';

export const ROLES = ['student', 'library_owner', 'staff', 'front_desk'] as const;
export type Role = (typeof ROLES)[number];

export const roleRoom = (role: Role) => `role:${role}` as const;
/** Public: anyone who may view the library. Nothing personal is ever sent here. */
export const libraryRoom = (libraryId: string) => `library:${libraryId}` as const;
/** For those who work in this one library. */
export const libraryMembersRoom = (libraryId: string) => `library:${libraryId}:members` as const;
/** For members whose rights cover the whole tenant. */
export const tenantRoom = (tenantId: string) => `tenant:${tenantId}` as const;
export const userRoom = (userId: string) => `user:${userId}` as const;

export type RoomName = string;

export type ParsedRoom =
  | { kind: 'role'; role: Role }
  | { kind: 'library'; libraryId: string }
  | { kind: 'libraryMembers'; libraryId: string }
  | { kind: 'tenant'; tenantId: string }
  | { kind: 'user'; userId: string };

const uuid = z.uuid();
const isUuid = (value: string | undefined): value is string => uuid.safeParse(value).success;
const isRole = (value: string | undefined): value is Role => ROLES.some((role) => role === value);

/** The only reader of room names; undefined for anything that is not one. */
export function parseRoom(room: string): ParsedRoom | undefined {
  const [kind, id, suffix, ...rest] = room.split(':');
  if (rest.length > 0) return undefined;
  if (kind === 'library' && suffix === 'members' && isUuid(id)) {
    return { kind: 'libraryMembers', libraryId: id };
  }
  if (suffix !== undefined) return undefined;
  if (kind === 'role' && isRole(id)) return { kind: 'role', role: id };
  if (!isUuid(id)) return undefined;
  if (kind === 'library') return { kind: 'library', libraryId: id };
  if (kind === 'tenant') return { kind: 'tenant', tenantId: id };
  if (kind === 'user') return { kind: 'user', userId: id };
  return undefined;
}
