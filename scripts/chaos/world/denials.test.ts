import { libraryMembersRoom, libraryRoom, roleRoom, tenantRoom } from '@studyspot/shared-events';
import { expect, test } from 'vitest';
import { createAccess } from './access.ts';
import { createDenials } from './denials.ts';
import type { Membership, Person, World } from './population.ts';

const id = (digit: number) => `00000000-0000-7000-8000-00000000000${digit}`;
const [TENANT, LIBRARY, STAFF, STUDENT] = [id(1), id(2), id(3), id(4)];

const person = (userId: string, membership: Membership | null): Person => ({
  userId,
  name: userId,
  email: '',
  membership,
});
const membership: Membership = {
  memberId: id(5),
  tenantId: TENANT,
  role: 'staff',
  libraryIds: null,
};
const staff = person(STAFF, membership);
const student = person(STUDENT, null);
const removal = { name: 'member:removed', subject: membership.memberId };

function aWorld() {
  const world: World = {
    tenantIds: [TENANT],
    libraries: [{ id: LIBRARY, tenantId: TENANT, seatIds: [] }],
    owners: [],
    crew: [staff],
    students: [student],
  };
  const access = createAccess(world);
  const denials = createDenials(access, [null, staff, student], access.sharedRooms);
  /** The event of the removal has number 7 in the tenant's room. */
  const log = { events: [0, 0, 0, 0, 0, 0, 99], at: [] };
  const of = (listener: Person | null, room: string) =>
    denials.of(listener, room, room === tenantRoom(TENANT) ? log : undefined, () => new Set([99]));
  return { access, denials, of };
}

test('what somebody was never allowed to read is denied from the first number on', () => {
  const { of } = aWorld();
  for (const room of [tenantRoom(TENANT), libraryMembersRoom(LIBRARY), roleRoom('staff')]) {
    expect(of(student, room)).toMatchObject([{ committedBy: 0, revokedAtSeq: 0 }]);
    expect(of(staff, room)).toEqual([]);
  }
  expect(of(null, roleRoom('student'))).toHaveLength(1);
  expect(of(null, libraryRoom(LIBRARY))).toEqual([]);
});

test('a member who is removed and comes back was denied in between, by number where there is one', () => {
  const { access, denials, of } = aWorld();
  denials.change(100, 110, removal, () => access.setMembership(STAFF, null));
  denials.change(200, 210, { name: 'member:updated', subject: membership.memberId }, () =>
    access.setMembership(STAFF, membership),
  );
  const between = { since: 100, committedBy: 110, until: 200 };
  expect(of(staff, tenantRoom(TENANT))).toEqual([{ ...between, revokedAtSeq: 7 }]);
  expect(of(staff, libraryMembersRoom(LIBRARY))).toEqual([{ ...between, revokedAtSeq: null }]);
  expect(of(staff, roleRoom('student'))).toEqual([]);
});

test('a library that is withdrawn is denied to all but its members', () => {
  const { access, denials, of } = aWorld();
  denials.change(1, 2, { name: 'library:deleted', subject: LIBRARY }, () =>
    access.setDraft(LIBRARY, true),
  );
  expect(of(null, libraryRoom(LIBRARY))).toHaveLength(1);
  expect(of(student, libraryRoom(LIBRARY))).toHaveLength(1);
  expect(of(staff, libraryRoom(LIBRARY))).toEqual([]);
});
