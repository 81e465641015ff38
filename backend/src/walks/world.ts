import type { PrismaClient } from '@studyspot/prisma';
import { signUp, type TestPerson } from '../testing/signUp.ts';
import type { TestServer } from '../testing/startServer.ts';
import { v7 } from '../utils/uuid.ts';
import type { Known } from './sampleOf.ts';

/** Words that appear only in what outsiders must not see of tenant A. */
export const PRIVATE = {
  draftName: 'Draft-of-tenant-A',
  personName: 'Somebody-who-sits-in-A',
  deskCode: 'DESKSECRETA',
  seatCode: 'SEATSECRETA',
  ticketCode: 'TICKETSECRETA',
  invited: 'invited-by-a@example.test',
  auditDetail: 'audit-secret-of-a',
  noteTitle: 'note-for-a-student-of-a',
} as const;

const HOUR_MS = 3_600_000;

export type World = {
  ownerA: TestPerson;
  /** Has a booking in A. */
  studentOfA: TestPerson;
  stranger: TestPerson;
  ownerB: TestPerson;
  tenantA: string;
  published: { libraryId: string; seatId: string };
  draft: { libraryId: string };
  bookingId: string;
  /** What a path or body parameter of that name is filled with: tenant A's own ids. */
  known: Known;
};

async function makeLibrary(
  db: PrismaClient,
  tenantId: string,
  name: string,
  state: 'draft' | 'published',
) {
  const library = await db.library.create({
    data: {
      tenantId,
      name,
      state,
      timeZone: 'Europe/London',
      currency: 'GBP',
      deskCode: PRIVATE.deskCode,
      hours: {
        create: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
          weekday,
          opensMinute: 0,
          closesMinute: 1440,
        })),
      },
      feePlans: { create: { name: 'Hourly', amountMinorPerHour: 100 } },
      zones: { create: { name: 'Quiet' } },
    },
    include: { zones: true, feePlans: true },
  });
  const seat = await db.seat.create({
    data: {
      libraryId: library.id,
      zoneId: library.zones[0]?.id ?? '',
      label: 'A1',
      x: 10,
      y: 10,
      seatCode: PRIVATE.seatCode,
    },
  });
  return {
    libraryId: library.id,
    seatId: seat.id,
    zoneId: seat.zoneId,
    planId: library.feePlans[0]?.id,
  };
}

async function makeTenant(db: PrismaClient, owner: TestPerson, name: string) {
  const tenant = await db.tenant.create({
    data: { name, members: { create: { userId: owner.userId, role: 'library_owner' } } },
    include: { members: true },
  });
  return { tenantId: tenant.id, memberId: tenant.members[0]?.id };
}

/** Tenant A with a published and a draft library and a booking of next month; tenant B; a stranger. */
export async function makeWorld(server: TestServer, db: PrismaClient): Promise<World> {
  const ownerA = await signUp(server, { name: 'Owner of A' });
  const ownerB = await signUp(server, { name: 'Owner of B' });
  const studentOfA = await signUp(server, { name: PRIVATE.personName });
  const stranger = await signUp(server, { name: 'A stranger' });
  const { tenantId, memberId } = await makeTenant(db, ownerA, 'Tenant A');
  await makeTenant(db, ownerB, 'Tenant B');

  const published = await makeLibrary(db, tenantId, 'Published of A', 'published');
  const draft = await makeLibrary(db, tenantId, PRIVATE.draftName, 'draft');
  const closure = await db.closure.create({
    data: {
      libraryId: draft.libraryId,
      startsAt: new Date('2099-01-01T00:00:00Z'),
      endsAt: new Date('2099-01-02T00:00:00Z'),
    },
  });
  const invitation = await db.invitation.create({
    data: {
      tenantId,
      email: PRIVATE.invited,
      role: 'staff',
      coversAll: true,
      tokenHash: v7(),
      expiresAt: new Date(Date.now() + HOUR_MS),
    },
  });
  const startsAt = new Date(Math.ceil(Date.now() / HOUR_MS) * HOUR_MS + 20 * 24 * HOUR_MS);
  const endsAt = new Date(startsAt.getTime() + HOUR_MS);
  const place = { libraryId: published.libraryId, seatId: published.seatId, startsAt, endsAt };
  const booking = await db.booking.create({
    data: {
      ...place,
      tenantId,
      userId: studentOfA.userId,
      personName: PRIVATE.personName,
      state: 'confirmed',
      amountMinor: 100,
      currency: 'GBP',
      ticketCode: PRIVATE.ticketCode,
      claims: { create: { ...place, kind: 'booking', userId: studentOfA.userId } },
    },
  });
  await db.auditEntry.create({
    data: {
      tenantId,
      action: 'booking.booked',
      subjectType: 'booking',
      subjectId: booking.id,
      details: { note: PRIVATE.auditDetail },
    },
  });
  const notification = await db.notification.create({
    data: {
      userId: studentOfA.userId,
      tenantId,
      kind: 'hold_ending',
      title: PRIVATE.noteTitle,
      body: PRIVATE.noteTitle,
    },
  });

  return {
    ownerA,
    studentOfA,
    stranger,
    ownerB,
    tenantA: tenantId,
    published,
    draft,
    bookingId: booking.id,
    known: {
      tenantId,
      timeZone: 'Europe/London',
      libraryId: published.libraryId,
      seatId: published.seatId,
      zoneId: published.zoneId,
      bookingId: booking.id,
      feePlanId: published.planId,
      closureId: closure.id,
      invitationId: invitation.id,
      memberId,
      notificationId: notification.id,
      date: startsAt.toISOString().slice(0, 10),
      from: startsAt.toISOString(),
      to: endsAt.toISOString(),
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      code: PRIVATE.ticketCode,
    },
  };
}
