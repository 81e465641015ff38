import type { Booking } from '@studyspot/shared-events';
import { addDays, localDateOf } from '@studyspot/shared-ui';
import {
  endSlots,
  localDaySpan,
  type SlotRules,
  startSlots,
} from '../../lib/availability/slots.ts';
import { isLive, overlaps, type Timeline } from '../../lib/availability/timeline.ts';

export type ChangeOptions = { starts: number[]; ends: number[] };

/** When this booking could begin and end on its seat: the day's slots that nobody else has taken. */
export function changeOptions(
  booking: Booking,
  rules: SlotRules,
  timeline: Timeline,
  from: number,
  now: number,
): ChangeOptions {
  const own = { from: Date.parse(booking.startsAt), to: Date.parse(booking.endsAt) };
  const others = (timeline.busy.get(booking.seatId) ?? []).filter(
    (span) => isLive(span, now) && !overlaps(span, own),
  );
  const isFree = (start: number, end: number) =>
    !others.some((span) => overlaps(span, { from: start, to: end }));
  const date = localDateOf(own.from, rules.timeZone);
  const day = localDaySpan(date, addDays(date, 1), rules.timeZone);
  const hasBegun = own.from <= now || booking.state === 'checked_in';
  const starts = hasBegun
    ? []
    : startSlots(timeline.open, rules, day, now).filter((at) =>
        isFree(at, at + rules.minMinutes * 60_000),
      );
  return {
    starts: [...new Set([own.from, ...starts])].toSorted((one, other) => one - other),
    ends: endSlots(timeline.open, rules, from).filter((end) => end > now && isFree(from, end)),
  };
}
