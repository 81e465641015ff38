import { LAST_EVENTS, type RealtimeEvent, type RealtimeHealth } from '@studyspot/shared-events';

type Told = Pick<RealtimeHealth, 'epoch' | 'lastEvents'>;

const newestFirst = (events: readonly RealtimeEvent[]) =>
  events.toSorted((one, other) => other.seq - one.seq).slice(0, LAST_EVENTS);

/** The answer with what has been shown already of the same log: each number once, the newest first. */
export function mergeEvents<Answer extends Told>(fresh: Answer, shown: Told | undefined): Answer {
  if (shown?.epoch !== fresh.epoch) return fresh;
  const numbers = new Set(fresh.lastEvents.map(({ seq }) => seq));
  const others = shown.lastEvents.filter(({ seq }) => !numbers.has(seq));
  return { ...fresh, lastEvents: newestFirst([...fresh.lastEvents, ...others]) };
}
