import type { MemberRole } from '@studyspot/shared-events';

export type Membership = {
  memberId: string;
  tenantId: string;
  role: MemberRole;
  /** Null: every library. */
  libraryIds: string[] | null;
};

export type Person = {
  userId: string;
  name: string;
  email: string;
  /** As the run began; null for a student. */
  membership: Membership | null;
};

export type Library = {
  id: string;
  tenantId: string;
  /** Empty where nobody books, so that it can be withdrawn. */
  seatIds: string[];
};

export type World = {
  tenantIds: string[];
  libraries: Library[];
  /** Whose rights nobody touches; they give the orders. */
  owners: Person[];
  /** Staff and front desk. */
  crew: Person[];
  students: Person[];
};

export const isBookable = ({ seatIds }: Library): boolean => seatIds.length > 0;

export const librariesOf = ({ libraries }: World, tenantId: string): Library[] =>
  libraries.filter((library) => library.tenantId === tenantId);
