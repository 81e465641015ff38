import type { Entry, Record } from '../verdict/record.ts';

/** What a listener might do wrong: leave one out, show one twice or too late, or go on hearing what it may not. */
export const SABOTAGES = ['lose', 'double', 'reorder', 'leak'] as const;
export type Sabotage = (typeof SABOTAGES)[number];
export const isSabotage = (name: string): name is Sabotage =>
  SABOTAGES.some((each) => each === name);

const EVERY = 500;

/** A record that gets one in five hundred wrong, so that the verdict can be seen to fail when it should. */
export function sabotaged(record: Record, sabotage: Sabotage, deniedRoom: number): Record {
  let heard = 0;
  let kept: Entry | undefined;

  function add(entry: Entry) {
    if (entry.kind !== 'shown') return record.add(entry);
    heard += 1;
    const late = kept;
    kept = undefined;
    const isChosen = heard % EVERY === 0;
    if (isChosen && sabotage === 'lose') return;
    if (isChosen && sabotage === 'reorder') {
      kept = entry;
      return;
    }
    record.add(entry);
    if (isChosen && sabotage === 'double') record.add(entry);
    if (isChosen && sabotage === 'leak') record.add({ ...entry, room: deniedRoom });
    if (late) record.add(late);
  }

  return { ...record, add };
}
