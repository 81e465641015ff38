import {
  type Booking,
  type EventName,
  type EventPayloads,
  type FeePlan,
  type Library,
  libraryMembersRoom,
  libraryRoom,
  type Member,
  type Notification,
  roleRoom,
  tenantRoom,
  userRoom,
} from '@studyspot/shared-events';
import { v7 } from './uuid.ts';
import type { Tx } from '../db.ts';

/** One event as the outbox takes it. */
type OutboxRow = {
  id: string;
  name: EventName;
  rooms: string[];
  payload: unknown;
  tenantId: string | null;
};

function row<Name extends EventName>(
  name: Name,
  payload: EventPayloads[Name],
  tenantId: string | null,
  rooms: string[],
): OutboxRow {
  return { id: v7(), name, rooms, payload, tenantId };
}

/** The events of each transaction, for the log line of the request that made them. */
const emitted = new WeakMap<Tx, string[]>();
export const eventIdsOf = (tx: Tx): string[] => emitted.get(tx) ?? [];

async function emit(tx: Tx, { id, name, rooms, payload, tenantId }: OutboxRow): Promise<void> {
  emitted.set(tx, [...eventIdsOf(tx), id]);
  await tx.$executeRaw`
    INSERT INTO outbox (id, name, rooms, payload, tenant_id)
    VALUES (${id}::uuid, ${name}, ${rooms}, ${JSON.stringify(payload)}::jsonb, ${tenantId}::uuid)`;
}

const bookingRooms = (booking: Booking) => [
  tenantRoom(booking.tenantId),
  libraryMembersRoom(booking.libraryId),
  ...(booking.userId ? [userRoom(booking.userId)] : []),
];

type BookingEvent = Extract<EventName, `booking:${string}`>;
const bookingRow = (name: BookingEvent) => (booking: Booking) =>
  row(name, booking, booking.tenantId, bookingRooms(booking));

/** Of one booking and for the same rooms: what a command that is one statement passes to it. */
export type BookingEvents = {
  ids: string[];
  names: BookingEvent[];
  rooms: string[];
  payload: Booking;
};
export const bookingEvents = (booking: Booking, ...names: BookingEvent[]): BookingEvents => ({
  ids: names.map(() => v7()),
  names,
  rooms: bookingRooms(booking),
  payload: booking,
});

const emitBooking = (name: BookingEvent) => (tx: Tx, booking: Booking) =>
  emit(tx, bookingRow(name)(booking));

export const emitBookingCreated = emitBooking('booking:created');
export const emitBookingUpdated = emitBooking('booking:updated');
export const emitBookingCancelled = emitBooking('booking:cancelled');
export const emitBookingCheckin = emitBooking('booking:checkin');
export const emitBookingCheckout = emitBooking('booking:checkout');

/** Every local day of the seat that [from, to) touches. Last in the transaction: it locks the seat. */
export async function emitSeatAvailability(tx: Tx, seatId: string, from: Date, to: Date) {
  await tx.$queryRaw`SELECT announce_seat(${seatId}::uuid, ${from}, ${to})::text`;
}

const libraryMembersOnly = (library: Library) => [
  tenantRoom(library.tenantId),
  libraryMembersRoom(library.id),
];
const libraryAudience = (library: Library) => [
  roleRoom('student'),
  libraryRoom(library.id),
  ...libraryMembersOnly(library),
];

/** A draft is its members' business only. */
const audienceOf = (library: Library) =>
  library.state === 'published' ? libraryAudience(library) : libraryMembersOnly(library);

export const emitLibraryCreated = (tx: Tx, library: Library) =>
  emit(tx, row('library:created', library, library.tenantId, audienceOf(library)));
export const emitLibraryUpdated = (tx: Tx, library: Library) =>
  emit(tx, row('library:updated', library, library.tenantId, audienceOf(library)));
export const emitLibraryDeleted = (tx: Tx, library: Library) =>
  emit(
    tx,
    row(
      'library:deleted',
      { id: library.id, tenantId: library.tenantId },
      library.tenantId,
      audienceOf(library),
    ),
  );
/** To the public it has appeared; its members have known it as a draft. */
export async function emitLibraryPublished(tx: Tx, library: Library) {
  await emit(
    tx,
    row('library:created', library, library.tenantId, [
      roleRoom('student'),
      libraryRoom(library.id),
    ]),
  );
  await emit(tx, row('library:updated', library, library.tenantId, libraryMembersOnly(library)));
}
/** To the public it is gone; its members still see the draft. */
export async function emitLibraryUnpublished(tx: Tx, library: Library) {
  const gone = { id: library.id, tenantId: library.tenantId };
  await emit(
    tx,
    row('library:deleted', gone, library.tenantId, [roleRoom('student'), libraryRoom(library.id)]),
  );
  await emit(tx, row('library:updated', library, library.tenantId, libraryMembersOnly(library)));
}

export const emitPricingUpdated = (tx: Tx, library: Library, plans: FeePlan[]) =>
  emit(
    tx,
    row(
      'pricing:updated',
      { libraryId: library.id, version: library.version, plans },
      library.tenantId,
      library.state === 'published'
        ? [libraryRoom(library.id), ...libraryMembersOnly(library)]
        : libraryMembersOnly(library),
    ),
  );

export const emitNotification = (tx: Tx, userId: string, notification: Notification) =>
  emit(tx, row('notification', notification, notification.tenantId, [userRoom(userId)]));

const memberRooms = (member: Pick<Member, 'tenantId' | 'userId'>) => [
  tenantRoom(member.tenantId),
  userRoom(member.userId),
];
export const emitMemberUpdated = (tx: Tx, member: Member) =>
  emit(tx, row('member:updated', member, member.tenantId, memberRooms(member)));
export const emitMemberRemoved = (tx: Tx, { id, tenantId, userId }: Member) =>
  emit(
    tx,
    row('member:removed', { id, tenantId, userId }, tenantId, memberRooms({ tenantId, userId })),
  );
