import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CONFIG_KEYS, readConfig } from './config.ts';

const DATABASE_URL = 'postgresql://localhost/studyspot';

test('every fault is told at once', () => {
  const read = () => readConfig({ DATABASE_URL: 'mysql://x', PORT: '70000', NODE_ENV: 'staging' });
  expect(read).toThrow(/NODE_ENV[^]*PORT[^]*DATABASE_URL/);
});

test('an empty value is an unset one, and lists are trimmed', () => {
  const config = readConfig({
    DATABASE_URL,
    PORT: '',
    ALLOWED_ORIGINS: ' https://a.test, ,https://b.test',
  });
  expect([config.PORT, config.ALLOWED_ORIGINS]).toEqual([
    3001,
    ['https://a.test', 'https://b.test'],
  ]);
});

test('production needs a secret of its own', () => {
  expect(() => readConfig({ DATABASE_URL, NODE_ENV: 'production' })).toThrow(/AUTH_SECRET/);
});

test('.env.example names every key', () => {
  const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
  const named = new Set([...example.matchAll(/^#?\s*([A-Z][A-Z_]+)=/gm)].map(([, key]) => key));
  expect(CONFIG_KEYS.filter((key) => !named.has(key))).toEqual([]);
});
