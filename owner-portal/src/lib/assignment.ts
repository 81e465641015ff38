import type { MemberRole } from '@studyspot/shared-events';

export type Assignment = { role: MemberRole; libraryIds: string[] | null };

/** Null is every library, those to come as well; an empty list is nobody's wish. */
export const assignmentFault = ({ libraryIds }: Assignment): string | undefined =>
  libraryIds?.length === 0 ? 'Choose at least one library' : undefined;
