import type { Verdict } from './types.ts';

/** Three digits that matter, with thousands apart: `0.0123`, `4.56`, `12,300`. */
export function inWords(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-GB');
  return String(Number(value.toPrecision(3)));
}

/** `4.5`, or with several rounds `4.5 (4.1–5)`. */
export const spreadInWords = ({
  median,
  min,
  max,
}: Pick<Verdict, 'median' | 'min' | 'max'>): string =>
  min === max ? inWords(median) : `${inWords(median)} (${inWords(min)}–${inWords(max)})`;

const MARKS = { true: 'met', false: 'NOT MET' } as const;

export function goalInWords({ atMost, atLeast, isWish, isMet }: Verdict): string {
  if (isMet === null) return '';
  const bounds = [
    ...(atMost === undefined ? [] : [`≤ ${inWords(atMost)}`]),
    ...(atLeast === undefined ? [] : [`≥ ${inWords(atLeast)}`]),
  ];
  return `${isWish ? 'wish' : 'goal'} ${bounds.join(' and ')}: ${MARKS[`${isMet}`]}`;
}

export const verdictInWords = (verdict: Verdict): string =>
  [verdict.title, spreadInWords(verdict), goalInWords(verdict)].filter(Boolean).join(' · ');
