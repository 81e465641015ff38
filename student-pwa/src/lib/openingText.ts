import type { LibrarySummary } from '@studyspot/shared-events';
import {
  addDays,
  formatDate,
  formatTime,
  localDateOf,
  startOfLocalDate,
  toMs,
} from '@studyspot/shared-ui';

type Opening = Pick<LibrarySummary, 'timeZone' | 'openToday' | 'opensNextAt' | 'hours'>;
export type OpeningText = { isOpen: boolean; text: string };
type Options = { locale?: string | undefined };

const ALL_DAY = { from: '00:00', to: '24:00' };
const WEEK_DAYS = 7;

export const isRoundTheClock = (hours: LibrarySummary['hours']): boolean =>
  new Set(
    hours
      .filter(({ from, to }) => from === ALL_DAY.from && to === ALL_DAY.to)
      .map(({ weekday }) => weekday),
  ).size === WEEK_DAYS;

function openText(library: Opening, closesAt: number, options: Options): string {
  const { timeZone } = library;
  const tomorrow = addDays(localDateOf(closesAt - 1, timeZone), 1);
  const isMidnight = closesAt === startOfLocalDate(tomorrow, timeZone);
  if (isMidnight && isRoundTheClock(library.hours)) return 'Open around the clock';
  if (isMidnight) return 'Open until midnight';
  return `Open until ${formatTime(closesAt, { timeZone, ...options })}`;
}

function nextText(library: Opening, opensAt: number, now: number, options: Options): string {
  const { timeZone } = library;
  const today = localDateOf(now, timeZone);
  const date = localDateOf(opensAt, timeZone);
  const time = formatTime(opensAt, { timeZone, ...options });
  if (date === today) return `Opens today ${time}`;
  if (date === addDays(today, 1)) return `Opens tomorrow ${time}`;
  return `Opens ${formatDate(opensAt, { timeZone, now, ...options })}, ${time}`;
}

/** "Open until 18:00", "Opens tomorrow 08:30": in the library's time, at `now` by the server's clock. */
export function openingText(library: Opening, now: number, options: Options = {}): OpeningText {
  const spans = library.openToday.map(({ from, to }) => ({ from: toMs(from), to: toMs(to) }));
  const current = spans.find(({ from, to }) => from <= now && now < to);
  if (current) return { isOpen: true, text: openText(library, current.to, options) };
  const later = spans.find(({ from }) => from > now)?.from;
  const next = later ?? (library.opensNextAt === null ? undefined : toMs(library.opensNextAt));
  if (next === undefined || next <= now) return { isOpen: false, text: 'Closed this week' };
  return { isOpen: false, text: nextText(library, next, now, options) };
}
