import { BOOKING_STATES } from '@studyspot/shared-events';
import * as z from 'zod/mini';
import { BOOKING_FILTERS } from '../lib/bookings/bookingFilter.ts';
import { DRAWER_ACTIONS } from '../lib/bookings/drawerAction.ts';
import { SORT_KEYS } from '../lib/bookings/bookingSort.ts';
import { EVENT_FILTERS } from '../lib/realtime/eventFilter.ts';
import { SETUP_STEPS } from '../lib/setup/setupSteps.ts';

/** What an address may carry; anything else in it is left out, never an error. */
const text = z.catch(z.optional(z.string()), undefined);
const flag = z.catch(z.optional(z.boolean()), undefined);
const date = z.catch(z.optional(z.iso.date()), undefined);

export const SessionSearch = z.object({ redirect: text, email: text });
export const TokenSearch = z.object({ token: text });

/** `booking` opens the booking's drawer over any screen of the library. */
export const LibrarySearch = z.object({
  booking: text,
  act: z.catch(z.optional(z.enum(DRAWER_ACTIONS)), undefined),
});
export const FloorSearch = z.object({
  view: z.catch(z.optional(z.enum(['map', 'list'])), undefined),
  seat: text,
});
export const BookingsSearch = z.object({
  mode: z.catch(z.optional(z.enum(['day', 'history'])), undefined),
  date,
  show: z.catch(z.optional(z.enum(BOOKING_FILTERS)), undefined),
  q: text,
  sort: z.catch(z.optional(z.enum(SORT_KEYS)), undefined),
  desc: flag,
  from: date,
  to: date,
  state: z.catch(z.optional(z.enum(BOOKING_STATES)), undefined),
});
export const RealtimeSearch = z.object({
  show: z.catch(z.optional(z.enum(EVENT_FILTERS)), undefined),
});
export const SetupSearch = z.object({
  step: z.catch(z.optional(z.enum(SETUP_STEPS)), undefined),
});
