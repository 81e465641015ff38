import type { RealtimeEvent } from '@studyspot/shared-events';

export const EVENT_FILTERS = ['all', 'bookings', 'other'] as const;
export type EventFilter = (typeof EVENT_FILTERS)[number];

const isBooking = ({ name }: RealtimeEvent) => name.startsWith('booking:');

export const filterEvents = (events: readonly RealtimeEvent[], show: EventFilter) =>
  events.filter((event) => show === 'all' || isBooking(event) === (show === 'bookings'));
