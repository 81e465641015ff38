import { EVENT_NAMES, type EventName } from '@studyspot/shared-events';

const WORDS = {
  'booking:created': 'Booking created',
  'booking:updated': 'Booking changed',
  'booking:cancelled': 'Booking cancelled',
  'booking:checkin': 'Checked in',
  'booking:checkout': 'Checked out',
  'seat:availability': 'Seat taken or freed',
  'library:created': 'Library added',
  'library:updated': 'Library changed',
  'library:deleted': 'Library removed',
  'pricing:updated': 'Prices changed',
  notification: 'Notice sent',
  'member:updated': 'Member joined or changed',
  'member:removed': 'Member removed',
} as const satisfies Record<EventName, string>;

const isKnown = (name: string): name is EventName => EVENT_NAMES.some((known) => known === name);

/** What happened, as people say it. A server newer than this page may say more than it knows. */
export function eventWords(name: string): string {
  if (isKnown(name)) return WORDS[name];
  return name.startsWith('test:') ? 'Test event' : 'Something else changed';
}
