import type { MemberRole } from '@studyspot/shared-events';

const LABELS = {
  library_owner: 'owner',
  staff: 'staff',
  front_desk: 'front desk',
} as const satisfies Record<MemberRole, string>;

/** As mails and notifications call it. */
export const roleLabel = (role: MemberRole): string => LABELS[role];
