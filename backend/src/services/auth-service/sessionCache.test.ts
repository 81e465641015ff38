import { expect, test } from 'vitest';
import { createSessionCache } from './sessionCache.ts';

const person = { userId: 'u1', name: 'Ada', email: 'ada@example.test', sessionId: 's1' };
const inAnHour = () => new Date(Date.now() + 3_600_000);

test('asked again within five seconds, the database is spared', async () => {
  let now = Date.now();
  let lookups = 0;
  const cache = createSessionCache(() => now);
  const ask = () =>
    cache.personOf('token', async () => {
      lookups += 1;
      return { person, expiresAt: inAnHour() };
    });
  expect(await ask()).toEqual(person);
  now += 4_999;
  await ask();
  expect(lookups).toBe(1);
  now += 1;
  await ask();
  expect(lookups).toBe(2);
});

test('a session that ends sooner is not remembered longer', async () => {
  let now = Date.now();
  const cache = createSessionCache(() => now);
  await cache.personOf('token', async () => ({ person, expiresAt: new Date(now + 100) }));
  now += 100;
  expect(await cache.personOf('token', async () => null)).toBeNull();
});

test('a dropped session is looked up at once', async () => {
  const cache = createSessionCache();
  await cache.personOf('token', async () => ({ person, expiresAt: inAnHour() }));
  cache.drop('s1');
  expect(await cache.personOf('token', async () => null)).toBeNull();
});

test('a session revoked while it was being looked up is not remembered', async () => {
  const cache = createSessionCache();
  await cache.personOf('token', async () => {
    cache.drop('s1');
    return { person, expiresAt: inAnHour() };
  });
  expect(await cache.personOf('token', async () => null)).toBeNull();
});
