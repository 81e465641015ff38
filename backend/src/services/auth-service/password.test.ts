import { expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './password.ts';

test('a hash is a PHC string of argon2id with a salt of its own', async () => {
  const [hash, again] = await Promise.all([
    hashPassword('studyspot-demo'),
    hashPassword('studyspot-demo'),
  ]);
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(again).not.toBe(hash);
});

test('only the same password is right, however it was typed', async () => {
  const hash = await hashPassword('café au lait');
  expect(await verifyPassword({ hash, password: 'cafe\u0301 au lait' })).toBe(true);
  expect(await verifyPassword({ hash, password: 'cafe au lait' })).toBe(false);
});

test('a hash made with other costs is still understood', async () => {
  const hash = '$argon2id$v=19$m=16,t=2,p=1$c2FsdHNhbHRzYWx0$DdOTM+u3Vmc';
  expect(await verifyPassword({ hash, password: 'wrong' })).toBe(false);
});

test('what is no hash of ours fits no password', async () => {
  for (const hash of [
    '',
    'plain',
    '$2b$10$abcdefghijklmnopqrstuv',
    '$argon2i$v=19$m=16,t=2,p=1$c2FsdA$aGFzaA',
  ]) {
    expect(await verifyPassword({ hash, password: 'plain' })).toBe(false);
  }
});
