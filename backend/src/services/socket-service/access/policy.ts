import {
  type ErrorCode,
  parseRoom,
  roleRoom,
  tenantRoom,
  userRoom,
} from '@studyspot/shared-events';
import type { Person } from '../../../plugins/authentication.ts';
import { type Membership, mayInLibrary, mayInTenant } from '../../auth-service/rights.ts';
import type { Facts } from './facts.ts';

/** The tenant's room carries bookings and members alike, so it takes the right to see both. */
const mayHearTenant = (memberships: Membership[], tenantId: string) =>
  mayInTenant(memberships, tenantId, 'bookings:view') &&
  mayInTenant(memberships, tenantId, 'members:view');

const isMemberOf = (memberships: Membership[], tenantId: string) =>
  memberships.some((membership) => membership.tenantId === tenantId);

/** To outsiders what they may not enter does not exist; members are told that their role does not reach so far. */
const outsideOf = (memberships: Membership[], tenantId: string): ErrorCode =>
  isMemberOf(memberships, tenantId) ? 'forbidden' : 'not_found';

/**
 * May this person listen to this room? Null: yes; else why not. The one decision behind every join, every replay and
 * every change of rights.
 */
export function refusalOf(
  room: string,
  person: Pick<Person, 'userId'> | null,
  facts: Facts,
): ErrorCode | null {
  const parsed = parseRoom(room);
  if (!parsed) return 'malformed';
  const memberships = (person && facts.memberships.get(person.userId)) ?? [];

  if (parsed.kind === 'library') {
    const library = facts.libraries.get(parsed.libraryId);
    if (!library) return 'not_found';
    if (library.state === 'published' || mayInLibrary(memberships, library, 'library:view'))
      return null;
    return outsideOf(memberships, library.tenantId);
  }
  if (!person) return 'unauthenticated';
  switch (parsed.kind) {
    case 'user':
      return parsed.userId === person.userId ? null : 'not_found';
    case 'role':
      if (parsed.role === 'student') return null;
      return memberships.some(({ role }) => role === parsed.role) ? null : 'forbidden';
    case 'tenant':
      return mayHearTenant(memberships, parsed.tenantId)
        ? null
        : outsideOf(memberships, parsed.tenantId);
    case 'libraryMembers': {
      const library = facts.libraries.get(parsed.libraryId);
      if (!library) return 'not_found';
      return mayInLibrary(memberships, library, 'bookings:view')
        ? null
        : outsideOf(memberships, library.tenantId);
    }
  }
}

/** The rooms that are a person's without asking. */
export function roomsByRight(person: Pick<Person, 'userId'> | null, facts: Facts): string[] {
  if (!person) return [];
  const memberships = facts.memberships.get(person.userId) ?? [];
  return [
    ...new Set([
      userRoom(person.userId),
      roleRoom('student'),
      ...memberships.map(({ role }) => roleRoom(role)),
      ...memberships.map(({ tenantId }) => tenantRoom(tenantId)),
    ]),
  ].filter((room) => refusalOf(room, person, facts) === null);
}
