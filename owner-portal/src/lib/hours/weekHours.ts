import type { OpeningHours } from '@studyspot/shared-events';

export type Span = { from: string; to: string };
/** Seven days, Monday first; a day without spans is closed. */
export type WeekHours = readonly (readonly Span[])[];

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const CLOSED_WEEK: WeekHours = WEEKDAYS.map(() => []);

const byStart = (one: Span, other: Span) => one.from.localeCompare(other.from);

export const toWeek = (hours: readonly OpeningHours[]): WeekHours =>
  WEEKDAYS.map((day) =>
    hours
      .filter(({ weekday }) => weekday === day)
      .map(({ from, to }) => ({ from, to }))
      .toSorted(byStart),
  );

export const toHours = (week: WeekHours): OpeningHours[] =>
  week.flatMap((spans, index) =>
    spans.toSorted(byStart).map((span) => ({ weekday: index + 1, ...span })),
  );

export const spansOf = (week: WeekHours, day: Weekday): readonly Span[] => week[day - 1] ?? [];

export const setDay = (week: WeekHours, day: Weekday, spans: readonly Span[]): WeekHours =>
  week.map((shown, index) => (index === day - 1 ? spans : shown));

export const copyDay = (week: WeekHours, from: Weekday, to: readonly Weekday[]): WeekHours =>
  to.reduce((copied, day) => setDay(copied, day, spansOf(week, from)), week);

const minutesOf = (time: string): number => {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
};
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Where another span of that day would sensibly begin: an hour after the last, or a working day. */
export function nextSpan(spans: readonly Span[]): Span | undefined {
  const last = spans.toSorted(byStart).at(-1);
  if (!last) return { from: '09:00', to: '17:00' };
  const from = minutesOf(last.to) + 60;
  return from + 60 > 1440
    ? undefined
    : { from: timeOf(from), to: timeOf(Math.min(1440, from + 180)) };
}

/** What is wrong with a day, in words; undefined when nothing is. */
export function dayFault(spans: readonly Span[]): string | undefined {
  const sorted = spans.toSorted(byStart);
  if (sorted.some(({ from, to }) => from === '' || to === '')) return 'Give both times';
  if (sorted.some(({ from, to }) => from >= to)) {
    return 'Closing comes after opening. For a night, end at 24:00 and go on the next day at 00:00';
  }
  const overlaps = sorted.some((span, index) => {
    const next = sorted[index + 1];
    return next !== undefined && next.from < span.to;
  });
  return overlaps ? 'These times overlap' : undefined;
}

export const hasFault = (week: WeekHours): boolean =>
  week.some((spans) => dayFault(spans) !== undefined);
