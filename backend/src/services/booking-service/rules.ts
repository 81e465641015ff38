import { Temporal } from 'temporal-polyfill';
import { type AppError, refused } from '../../errors.ts';
import type { LibraryFacts } from '../library-service/libraryFacts.ts';
import { isOnStep, isOpenThroughout, openIntervals } from '../library-service/openingTimes.ts';
import { MINUTE_MS } from './limits.ts';
import { localDate } from './localDate.ts';
import { describeOpening, describeTime } from './wording.ts';

/** What a rule reads of a library. */
export type Rulebook = Pick<
  LibraryFacts,
  | 'state'
  | 'timeZone'
  | 'stepMinutes'
  | 'minMinutes'
  | 'maxMinutes'
  | 'maxDaysAhead'
  | 'hours'
  | 'closures'
>;

export type Times = {
  startsAt: Date;
  endsAt: Date;
  /** Begins at this very instant, or began before: its start need not be on the step. */
  startIsGiven: boolean;
};

type Rule = (library: Rulebook, times: Times) => AppError | undefined;
type TimedRule = (library: Rulebook, times: Times, now: Date) => AppError | undefined;

const isPublished: Rule = ({ state }) =>
  state === 'published' ? undefined : refused('closed', 'This library does not take bookings');

const isForwards: Rule = ({ minMinutes }, { startsAt, endsAt }) =>
  startsAt < endsAt
    ? undefined
    : refused('too_short', `A booking ends after it starts, ${minMinutes} minutes later or more`, {
        minMinutes,
      });

const isNotPast: TimedRule = ({ timeZone }, { startsAt, endsAt, startIsGiven }, now) =>
  (startIsGiven || startsAt >= now) && endsAt > now
    ? undefined
    : refused('in_the_past', `That time has passed: it is ${describeTime(now, timeZone)} there`, {
        now: now.toISOString(),
      });

const isInReach: TimedRule = ({ timeZone, maxDaysAhead }, { startsAt }, now) => {
  const lastDate = localDate(now, timeZone).add({ days: maxDaysAhead });
  return Temporal.PlainDate.compare(localDate(startsAt, timeZone), lastDate) <= 0
    ? undefined
    : refused(
        'too_far_ahead',
        `Bookings open ${maxDaysAhead} days ahead: up to ${lastDate.toString()}`,
        { maxDaysAhead, lastDate: lastDate.toString() },
      );
};

/** Never across a closed stretch. */
const isOpen: Rule = (library, { startsAt, endsAt }) =>
  isOpenThroughout(library, startsAt, endsAt)
    ? undefined
    : refused(
        'closed',
        `The library is not open for all of that time: ${describeOpening(library, startsAt)}`,
      );

/** An end at closing time is welcome even where the steps do not meet it. */
const endsWithOpening = (library: Rulebook, { endsAt }: Times) =>
  openIntervals(library, endsAt, new Date(endsAt.getTime() + 1)).length === 0;

const isOnSteps: Rule = (library, times) => {
  const { stepMinutes } = library;
  const startFits = times.startIsGiven || isOnStep(library, stepMinutes, times.startsAt);
  const endFits = isOnStep(library, stepMinutes, times.endsAt) || endsWithOpening(library, times);
  if (startFits && endFits) return undefined;
  const which = startFits ? 'end' : 'start';
  return refused(
    'off_step',
    `The ${which} must lie on a step of ${stepMinutes} minutes, counted from opening`,
    {
      stepMinutes,
      which,
    },
  );
};

const isLongEnough: Rule = ({ minMinutes }, { startsAt, endsAt }) =>
  endsAt.getTime() - startsAt.getTime() >= minMinutes * MINUTE_MS
    ? undefined
    : refused('too_short', `A booking lasts at least ${minMinutes} minutes here`, { minMinutes });

const isShortEnough: Rule = ({ maxMinutes }, { startsAt, endsAt }) =>
  endsAt.getTime() - startsAt.getTime() <= maxMinutes * MINUTE_MS
    ? undefined
    : refused('too_long', `A booking lasts at most ${maxMinutes} minutes here`, { maxMinutes });

const first = (checks: (() => AppError | undefined)[]): AppError | undefined => {
  for (const check of checks) {
    const refusal = check();
    if (refusal) return refusal;
  }
  return undefined;
};

/** What hangs on the hours, day by day, is worth remembering: popular times are asked for again and again. */
const MOST_REMEMBERED = 1_000;
const allowed = new WeakMap<Rulebook, Set<string>>();

/** The rules that do not ask what time it is. A yes is remembered for as long as these very facts are. */
function judgePlace(library: Rulebook, times: Times): AppError | undefined {
  const key = `${times.startsAt.getTime()} ${times.endsAt.getTime()} ${times.startIsGiven}`;
  const known = allowed.get(library) ?? new Set();
  if (known.has(key)) return undefined;
  const refusal = first([
    // Before the opening hours are looked at, day by day, the time is known to be a short one.
    () => isShortEnough(library, times),
    () => isOpen(library, times),
    () => isOnSteps(library, times),
    () => isLongEnough(library, times),
  ]);
  if (refusal) return refusal;
  if (known.size >= MOST_REMEMBERED) known.clear();
  allowed.set(library, known.add(key));
  return undefined;
}

/**
 * May a seat of this library be had for these times? The first rule that says no, or undefined.
 * Without `now` the two rules about the clock are left to `take_seat`, which reads it anyway.
 */
export const judgeTimes = (library: Rulebook, times: Times, now?: Date): AppError | undefined =>
  first([
    () => isPublished(library, times),
    () => isForwards(library, times),
    () => now && isNotPast(library, times, now),
    () => now && isInReach(library, times, now),
    () => judgePlace(library, times),
  ]);

/** For another seat at the same time: how long a booking may be, and where it may end, was judged when it was made. */
export const judgeSameTimes = (library: Rulebook, times: Times, now: Date): AppError | undefined =>
  first([
    () => isPublished(library, times),
    () => isNotPast(library, times, now),
    () => isOpen(library, times),
  ]);

/** For giving time back: only the new end and the length that is left are judged. */
export const judgeShortening = (library: Rulebook, times: Times, now: Date): AppError | undefined =>
  first([
    () => isForwards(library, times),
    () => isNotPast(library, times, now),
    () => isOnSteps(library, times),
    () => isLongEnough(library, times),
  ]);
