import { expect, test } from 'vitest';
import { countdownText, passedMark, spokenCountdown } from './countdown.ts';

test.each([
  [480_000, '8:00'],
  [61_001, '1:02'],
  [1, '0:01'],
  [0, '0:00'],
  [-5_000, '0:00'],
  [3_725_000, '1:02:05'],
])('%i ms read %s', (ms, text) => {
  expect(countdownText(ms)).toBe(text);
});

test('spoken, it has words', () => {
  expect(spokenCountdown(425_000)).toBe('7 minutes 5 seconds');
  expect(spokenCountdown(60_000)).toBe('1 minute');
  expect(spokenCountdown(1_000)).toBe('1 second');
});

test('it speaks at its start, with two minutes and one minute left, and at its end, once each', () => {
  const looks = [null, 480_000, 120_500, 119_500, 60_200, 59_900, 500, -200];
  const said = looks.slice(1).map((left, index) => passedMark(looks[index] ?? null, left ?? 0));
  expect(said).toEqual(['start', null, 120_000, null, 60_000, null, 0]);
});

test('a tab that slept through two marks says only the last', () => {
  expect(passedMark(480_000, 30_000)).toBe(60_000);
  expect(passedMark(480_000, -10_000)).toBe(0);
  expect(passedMark(null, -1)).toBe(0);
});
