import type { CreateBookingBody } from '@studyspot/shared-events';
import { notFound } from '../../errors.ts';
import type { Person } from '../../plugins/authentication.ts';
import type { Taking } from './createBooking.ts';

/** A seat for oneself, held for some minutes or booked in one step. Drafts are not there to be booked. */
export const studentBooking = (
  person: Person,
  body: CreateBookingBody,
): Omit<Taking, 'key' | 'emitted'> => ({
  wish: {
    seatId: body.seatId,
    startsAt: body.startsAt === 'now' ? 'now' : new Date(body.startsAt),
    endsAt: new Date(body.endsAt),
  },
  sitter: {
    userId: person.userId,
    personName: person.name,
    source: 'student',
    actorUserId: person.userId,
  },
  state: body.hold ? 'held' : 'confirmed',
  admit: (library) => (library.state === 'published' ? undefined : notFound('This seat')),
});
