import * as z from 'zod/mini';

const Booking = z.object({ seatLabel: z.string(), libraryName: z.string(), state: z.string() });
const Named = z.object({ name: z.string() });
const OfLibrary = z.object({ libraryId: z.string() });

/** Where the event's own name leaves open what became of the booking. */
const STATES: Readonly<Record<string, string>> = {
  held: 'held',
  confirmed: 'booked',
  checked_in: 'checked in',
  away: 'away for a moment',
  completed: 'completed',
  expired: 'hold expired',
  no_show: 'nobody came',
};

function ofBooking(name: string, payload: unknown): string {
  const booking = Booking.safeParse(payload);
  if (!booking.success) return '';
  const { seatLabel, libraryName, state } = booking.data;
  const isOpen = name === 'booking:created' || name === 'booking:updated';
  const became = isOpen ? STATES[state] : undefined;
  return [`seat ${seatLabel}`, ...(became ? [became] : []), libraryName].join(', ');
}

/**
 * What an event of a tenant's room was about: "seat A012, held, Reading hall". No person's name but a member's.
 * Empty if there is nothing to say.
 */
export function eventSummary(
  { name, payload }: { name: string; payload: unknown },
  libraryName: (libraryId: string) => string | undefined,
): string {
  if (name.startsWith('booking:')) return ofBooking(name, payload);
  const named = Named.safeParse(payload);
  if (named.success) return named.data.name;
  const ofLibrary = OfLibrary.safeParse(payload);
  return (ofLibrary.success && libraryName(ofLibrary.data.libraryId)) || '';
}
