import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast } from './contrast.ts';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

const colour = (name: string, theme: 'light' | 'dark'): string => {
  const value = new RegExp(`--color-${name}:\\s*([^;]+);`).exec(css)?.[1] ?? '';
  const [light, dark] = value.match(/#[0-9a-f]{6}/gi) ?? [];
  const found = theme === 'light' ? light : (dark ?? light);
  if (found === undefined) throw new Error(`no colour ${name} in tokens.css`);
  return found;
};

const grounds = ['bg', 'surface', 'sunken'];
const onGrounds = (text: string) => grounds.map((ground) => [text, ground] as const);

const textPairs = [
  ...['ink', 'muted', 'brand', 'brand-strong', 'danger'].flatMap(onGrounds),
  ...['ok', 'warn', 'info'].flatMap((name) => [[name, 'bg'] as const, [name, 'surface'] as const]),
  ...['ok', 'warn', 'danger', 'info'].flatMap((name) => [
    [name, `${name}-soft`] as const,
    ['ink', `${name}-soft`] as const,
  ]),
  ['brand', 'brand-soft'],
  ['ink', 'brand-soft'],
  ['ink', 'accent-soft'],
  ['on-brand', 'brand'],
  ['on-brand', 'brand-strong'],
  ['on-accent', 'accent'],
  ['on-danger', 'danger'],
  ['on-danger', 'danger-strong'],
  ['bg', 'ink'],
  ['ink', 'seat-free'],
  ['seat-mine-text', 'seat-mine'],
  ['ink', 'seat-held'],
  ['seat-booked-text', 'seat-booked'],
] as const;

const controlPairs = [
  ...['control', 'focus'].flatMap(onGrounds),
  ['seat-free-edge', 'seat-free'],
  ['seat-free-edge', 'sunken'],
  ['seat-held-edge', 'seat-held'],
  ['seat-held-edge', 'sunken'],
  ['seat-mine', 'sunken'],
  ['seat-closed-edge', 'seat-closed'],
  ['seat-closed-edge', 'surface'],
] as const;

describe.each(['light', 'dark'] as const)('%s theme', (theme) => {
  test.each(textPairs)('text %s on %s reaches 4.5', (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(controlPairs)('control %s on %s reaches 3', (edge, ground) => {
    expect(contrast(colour(edge, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});

test('black on white is 21', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
});
