import type { Capability, MemberRole } from '@studyspot/shared-events';
import { can, MEMBER_ROLES } from '@studyspot/shared-events';

const NAMES = {
  library_owner: 'Owner',
  staff: 'Staff',
  front_desk: 'Front desk',
} satisfies Record<MemberRole, string>;

export const roleName = (role: MemberRole): string => NAMES[role];
export const ROLE_OPTIONS = MEMBER_ROLES.map((role) => ({ value: role, label: NAMES[role] }));

const CAPABILITY_WORDS = {
  'library:view': 'See the library',
  'bookings:view': 'See bookings and who sits where',
  'bookings:check-in': 'Check people in and out',
  'walk-ins:create': 'Seat people who walk in',
  'bookings:manage': 'Move, extend and cancel bookings',
  'seats:edit': 'Change seats and zones',
  'library:edit': 'Change hours, closures and rules',
  'revenue:view': 'See what bookings are worth',
  'members:view': 'See who works here',
  'pricing:edit': 'Set prices',
  'library:publish': 'Publish and unpublish',
  'library:create': 'Add libraries',
  'library:delete': 'Delete libraries',
  'members:manage': 'Invite, change and remove members',
} satisfies Record<Capability, string>;

const isCapability = (key: string): key is Capability => Object.hasOwn(CAPABILITY_WORDS, key);

/** Every capability in words, and which roles have it: read from the one table of rights. */
export const roleTable = () =>
  Object.entries(CAPABILITY_WORDS).flatMap(([capability, words]) =>
    isCapability(capability)
      ? [{ capability, words, roles: MEMBER_ROLES.filter((role) => can(role, capability)) }]
      : [],
  );
