import { createHmac, randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { serverTest } from '../../testing/serverTest.ts';
import { signUp, TEST_PASSWORD } from '../../testing/signUp.ts';
import { createSocketSessions } from './socketSessions.ts';

const COOKIE = 'better-auth.session_token';

/** Somebody signed in by the real routes, and what sockets make of what they bring. */
const signedInTest = serverTest.extend('signedIn', async ({ server, database }) => {
  const { userId, email, token } = await signUp(server);
  const reply = await server.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: { email, password: TEST_PASSWORD },
  });
  /** `token.signature`, not encoded. */
  const value = reply.cookies[0]?.value ?? '';
  const sessions = createSocketSessions(database.pool, server.config.AUTH_SECRET);
  return {
    sessions,
    userId,
    email,
    token,
    value,
    signedBearer: String(reply.headers['set-auth-token']),
    whoIs: async (credentials: { cookie?: string; authorization?: string }) =>
      (await sessions.authenticate(credentials))?.person.userId ?? null,
  };
});

signedInTest(
  'the cookie that signing in sets is good for a socket, among others and however it is encoded',
  async ({ signedIn }) => {
    const { value, userId, email, sessions, whoIs } = signedIn;
    const encoded = encodeURIComponent(value);
    expect(encoded).not.toBe(value);
    for (const cookie of [
      `${COOKIE}=${encoded}`,
      `${COOKIE}=${value}`,
      `theme=dark; ${COOKIE}=${encoded}; other=1`,
      `a=b;${COOKIE}=${encoded}`,
      `__Secure-${COOKIE}=${encoded}`,
    ])
      expect(await whoIs({ cookie })).toBe(userId);
    const known = await sessions.authenticate({ cookie: `${COOKIE}=${encoded}` });
    expect(known?.person).toMatchObject({ userId, email, name: 'Test Person' });
    expect(known?.expiresAt.getTime()).toBeGreaterThan(Date.now() + 29 * 86_400_000);
  },
);

signedInTest('a cookie that is not signed by us is nobody’s', async ({ signedIn, server }) => {
  const { value, whoIs, token } = signedIn;
  const plain = value.slice(0, value.lastIndexOf('.'));
  const signature = value.slice(value.lastIndexOf('.') + 1);
  const forged = (secret: string) => createHmac('sha256', secret).update(plain).digest('base64');
  expect(forged(server.config.AUTH_SECRET), 'how it is signed').toBe(signature);
  for (const wrong of [
    plain,
    token,
    `${plain}.`,
    `${plain}.${forged('another secret')}`,
    `${plain}.${signature.slice(0, -4)}`,
    `${plain}x.${signature}`,
    `.${signature}`,
    '%',
    '',
  ])
    expect(await whoIs({ cookie: `${COOKIE}=${encodeURIComponent(wrong)}` })).toBeNull();
  expect(await whoIs({ cookie: `${COOKIE}=%E0%A4%A` })).toBeNull();
  expect(await whoIs({ cookie: `not-${COOKIE}=${encodeURIComponent(value)}` })).toBeNull();
  expect(await whoIs({ cookie: 'theme=dark' })).toBeNull();
  expect(await whoIs({})).toBeNull();
});

signedInTest(
  'a token that the database cannot hold is nobody’s and fails nobody who asks with it',
  async ({ signedIn }) => {
    const { token, userId, whoIs } = signedIn;
    const together = [`Bearer ${token}`, 'Bearer %00', 'Bearer a\0b', 'Bearer \ud800'];
    expect(await Promise.all(together.map((authorization) => whoIs({ authorization })))).toEqual([
      userId,
      null,
      null,
      null,
    ]);
  },
);

signedInTest(
  'a bearer’s token is good as it is and as the header of the sign-in has it, and goes before the cookie',
  async ({ signedIn, server }) => {
    const { token, signedBearer, userId, value, whoIs } = signedIn;
    expect(signedBearer).toContain('.');
    for (const authorization of [
      `Bearer ${token}`,
      `bearer  ${token}`,
      `Bearer ${signedBearer}`,
      `Bearer ${encodeURIComponent(signedBearer)}`,
    ])
      expect(await whoIs({ authorization })).toBe(userId);
    for (const authorization of [
      `Bearer ${token}x`,
      `Bearer ${token}.bm90IG91cnM=`,
      'Bearer',
      `Basic ${token}`,
    ])
      expect(await whoIs({ authorization })).toBeNull();
    const other = await signUp(server);
    const both = { authorization: `Bearer ${other.token}`, cookie: `${COOKIE}=${value}` };
    expect(await whoIs(both)).toBe(other.userId);
    expect(await whoIs({ ...both, authorization: `Bearer ${randomUUID()}` })).toBeNull();
  },
);

signedInTest(
  'a session that is over, or was ended, is nobody’s, and its end is as the database has it',
  async ({ signedIn, database }) => {
    const { token, sessions, whoIs } = signedIn;
    const known = await sessions.authenticate({ authorization: `Bearer ${token}` });
    const { sessionId } = known!.person;
    const ends = async () => (await sessions.endsOf([sessionId, randomUUID()])).get(sessionId);
    expect(await ends()).toEqual(known!.expiresAt);
    const later = new Date(Date.now() + 60_000);
    const set = (at: Date) =>
      database.pool.query('UPDATE session SET expires_at = $2 WHERE id = $1', [sessionId, at]);
    await set(later);
    expect(await ends()).toEqual(later);
    await set(new Date(Date.now() - 1_000));
    expect(await ends()).toBeUndefined();
    expect(await whoIs({ authorization: `Bearer ${token}` })).toBeNull();
    await set(later);
    expect(await whoIs({ authorization: `Bearer ${token}` })).not.toBeNull();
    await database.pool.query('DELETE FROM session WHERE id = $1', [sessionId]);
    expect(await whoIs({ authorization: `Bearer ${token}` })).toBeNull();
  },
);

signedInTest(
  'all who connect at about the same time are looked up in one query',
  async ({ signedIn, server, database }) => {
    const { token } = signedIn;
    const other = await signUp(server);
    let queries = 0;
    const counting = new Proxy(database.pool, {
      get(pool, key) {
        if (key === 'query') queries += 1;
        return Reflect.get(pool, key);
      },
    });
    const sessions = createSocketSessions(counting, server.config.AUTH_SECRET);
    const asked = Array.from({ length: 200 }, (_, index) =>
      sessions.authenticate({
        authorization: `Bearer ${[token, other.token, 'nobody'][index % 3]}`,
      }),
    );
    const found = (await Promise.all(asked)).map((known) => known?.person.userId);
    expect(queries).toBe(1);
    expect(found.slice(0, 3)).toEqual([signedIn.userId, other.userId, undefined]);
    expect(new Set(found).size).toBe(3);
  },
);
