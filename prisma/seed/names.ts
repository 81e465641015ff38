const BRITISH_FIRST = [
  'Amelia',
  'Arjun',
  'Beth',
  'Callum',
  'Chidi',
  'Daisy',
  'Elin',
  'Farah',
  'Freya',
  'George',
  'Hannah',
  'Idris',
  'Isla',
  'Jack',
  'Jasmine',
  'Kofi',
  'Leila',
  'Marcus',
  'Niamh',
  'Oliver',
] as const;
const BRITISH_LAST = [
  'Ashworth',
  'Bennett',
  'Carter',
  'Doyle',
  'Evans',
  'Fraser',
  'Grant',
  'Hughes',
  'Patel',
] as const;
const TAIWANESE_FIRST = [
  'Yi-Chen',
  'Chia-Hao',
  'Wei-Ting',
  'Yu-Han',
  'Pei-Shan',
  'Po-Yu',
  'Hsin-Yi',
  'Cheng-En',
  'Shu-Fen',
  'Zi-Xuan',
  'Ting-Yu',
  'Kuan-Lin',
  'Mei-Ling',
  'Jun-Wei',
  'Ya-Ting',
  'Bo-Han',
  'Ching-Wen',
  'Tzu-Yang',
  'An-Qi',
  'Li-Wei',
] as const;
const TAIWANESE_LAST = [
  'Chen',
  'Lin',
  'Huang',
  'Chang',
  'Lee',
  'Wang',
  'Wu',
  'Liu',
  'Tsai',
  'Yang',
  'Hsu',
] as const;

const combine = (first: readonly string[], last: readonly string[]) =>
  first.flatMap((given) => last.map((family) => `${given} ${family}`));

/** Invented people; any likeness is chance. */
export const PLYMOUTH_STUDENTS = combine(BRITISH_FIRST, BRITISH_LAST);
export const TAIPEI_STUDENTS = combine(TAIWANESE_FIRST, TAIWANESE_LAST);

/** What a desk writes down for people without an account. */
export const WALK_IN_NAMES = [
  'Guest',
  'Visitor, green coat',
  'Alumna, day pass',
  'Visiting lecturer',
  'Guest of staff',
] as const;
