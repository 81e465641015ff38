import type { RealtimeEvent } from '@studyspot/shared-events';

export const EVENT_FILTERS = ['all', 'bookings', 'libraries', 'members'] as const;
export type EventFilter = (typeof EVENT_FILTERS)[number];

const PREFIXES = {
  all: [''],
  bookings: ['booking:'],
  libraries: ['library:', 'pricing:', 'seat:'],
  members: ['member:'],
} as const satisfies Record<EventFilter, readonly string[]>;

export const filterEvents = (events: readonly RealtimeEvent[], show: EventFilter) =>
  events.filter(({ name }) => PREFIXES[show].some((prefix) => name.startsWith(prefix)));
