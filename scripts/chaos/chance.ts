import {
  type Random,
  seededRandom,
} from '../../backend/src/services/booking-service/races/random.ts';

export type Chance = Random & {
  /** Whole, both ends included. */
  between: (least: number, most: number) => number;
  /** True in so many of a hundred cases. */
  percent: (share: number) => boolean;
  one: <Item>(items: readonly Item[]) => Item;
  some: <Item>(items: readonly Item[], count: number) => Item[];
};

/** Each part of a run has chance of its own, so that one does not shift the other's. */
export function chanceOf(seed: number, part: string): Chance {
  let mixed = seed >>> 0;
  for (const letter of part) mixed = Math.imul(mixed ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  const random = seededRandom(mixed);
  return {
    ...random,
    between: (least, most) => least + random.below(most - least + 1),
    percent: (share) => random.below(100) < share,
    one(items) {
      const item = items[random.below(items.length)];
      if (item === undefined) throw new Error('nothing to choose from');
      return item;
    },
    some: (items, count) => random.shuffled(items).slice(0, count),
  };
}
