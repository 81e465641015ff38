import type { WalkInBody } from '@studyspot/shared-events';
import { notFound } from '../../errors.ts';
import type { Person } from '../../plugins/authentication.ts';
import type { Taking } from './createBooking.ts';

/** Somebody at the desk without an account: sits down at once, and is nobody the one-person rule knows. */
export const walkIn = (
  person: Person,
  libraryId: string,
  body: WalkInBody,
): Omit<Taking, 'key' | 'emitted'> => ({
  wish: { seatId: body.seatId, startsAt: body.startsAt, endsAt: new Date(body.endsAt) },
  sitter: {
    userId: null,
    personName: body.name ?? 'Walk-in',
    source: 'walk_in',
    actorUserId: person.userId,
  },
  state: 'checked_in',
  admit: (library) => (library.id === libraryId ? undefined : notFound('This seat')),
});
