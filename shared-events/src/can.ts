import type { Role } from './rooms.ts';

export type MemberRole = Exclude<Role, 'student'>;
export const MEMBER_ROLES = [
  'library_owner',
  'staff',
  'front_desk',
] as const satisfies readonly MemberRole[];

/** What each role may do in the libraries it covers. The one table; nobody compares roles. */
const CAPABILITIES = {
  library_owner: [
    'library:view',
    'library:create',
    'library:edit',
    'library:publish',
    'library:delete',
    'seats:edit',
    'pricing:edit',
    'bookings:view',
    'bookings:manage',
    'bookings:check-in',
    'walk-ins:create',
    'members:view',
    'members:manage',
    'revenue:view',
  ],
  staff: [
    'library:view',
    'library:edit',
    'seats:edit',
    'bookings:view',
    'bookings:manage',
    'bookings:check-in',
    'walk-ins:create',
    'members:view',
    'revenue:view',
  ],
  front_desk: ['library:view', 'bookings:view', 'bookings:check-in', 'walk-ins:create'],
} as const satisfies Record<MemberRole, readonly string[]>;

export type Capability = (typeof CAPABILITIES)['library_owner'][number];

export function can(role: MemberRole, capability: Capability): boolean {
  const granted: readonly string[] = CAPABILITIES[role];
  return granted.includes(capability);
}
