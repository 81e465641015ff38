import { expect, test } from 'vitest';
import { hasOnlyKeepableText } from './wellFormedText.ts';

test('names, emoji and nested values can be kept', () => {
  expect(hasOnlyKeepableText({ name: 'Zoë 🪑', seats: [{ label: 'A1' }], n: 1, none: null })).toBe(
    true,
  );
});

test('NUL and half a surrogate pair are found anywhere, in keys too', () => {
  expect(hasOnlyKeepableText({ a: [{ b: 'x\u0000' }] })).toBe(false);
  expect(hasOnlyKeepableText({ a: '\ud800' })).toBe(false);
  expect(hasOnlyKeepableText({ '\u0000': 1 })).toBe(false);
});

test('nesting deeper than the stack is no trouble', () => {
  let deep: unknown = 'end';
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  expect(hasOnlyKeepableText(deep)).toBe(true);
});
