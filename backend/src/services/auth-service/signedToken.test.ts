import { serializeSignedCookie } from 'better-call';
import { expect, test } from 'vitest';
import { verifiedToken } from './signedToken.ts';

const SECRET = 'a-secret-for-this-test-and-no-other';
const signed = async (token: string) =>
  (await serializeSignedCookie('', token, SECRET)).replace('=', '');

test('a token that the library signed is read, encoded as in a cookie or not', async () => {
  const cookie = await signed('abcDEF123');
  expect(verifiedToken(cookie, SECRET)).toBe('abcDEF123');
  expect(verifiedToken(decodeURIComponent(cookie), SECRET)).toBe('abcDEF123');
});

test('another token, another secret or a changed signature is none', async () => {
  const mine = await signed('mine');
  const [, signature] = mine.split('.');
  expect(verifiedToken(`other.${signature}`, SECRET)).toBeUndefined();
  expect(verifiedToken(mine, 'another-secret')).toBeUndefined();
  for (const broken of [
    '',
    '.',
    'mine',
    'mine.',
    `.${signature}`,
    `${mine}.x`,
    `${mine}x`,
    '%E0%A4%A.x',
  ])
    expect(verifiedToken(broken, SECRET)).toBeUndefined();
});
