import { expect } from 'vitest';
import { serverTest } from '../../testing/serverTest.ts';
import { signUp, TEST_PASSWORD } from '../../testing/signUp.ts';
import type { TestServer } from '../../testing/startServer.ts';

type Headers = { authorization: string };
const post = (server: TestServer, path: string, headers: Headers, payload?: object) =>
  server.app.inject({
    method: 'POST',
    url: `/api/auth/${path}`,
    headers,
    ...(payload ? { payload } : {}),
  });
const statusOfMe = async (server: TestServer, headers: Headers) =>
  (await server.app.inject({ url: '/api/me', headers })).statusCode;

async function signInAgain(server: TestServer, email: string) {
  const payload = { email, password: TEST_PASSWORD };
  const reply = await server.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload,
  });
  const { token } = reply.json();
  return { token, headers: { authorization: `Bearer ${token}` } };
}

serverTest(
  'a revoked session is refused at once, though it was used a moment before',
  async ({ server }) => {
    const phone = await signUp(server);
    const laptop = await signInAgain(server, phone.email);
    expect(await statusOfMe(server, laptop.headers)).toBe(200);
    const sessions = await server.app.inject({
      url: '/api/auth/list-sessions',
      headers: phone.headers,
    });
    expect(sessions.json()).toHaveLength(2);

    await post(server, 'revoke-session', phone.headers, { token: laptop.token });
    expect(await statusOfMe(server, laptop.headers)).toBe(401);
    expect(await statusOfMe(server, phone.headers)).toBe(200);
  },
);

serverTest("nobody revokes somebody else's session", async ({ server }) => {
  const [victim, attacker] = [await signUp(server), await signUp(server)];
  await post(server, 'revoke-session', attacker.headers, { token: victim.token });
  expect(await statusOfMe(server, victim.headers)).toBe(200);
});

serverTest('all others, or all', async ({ server }) => {
  const phone = await signUp(server);
  const laptop = await signInAgain(server, phone.email);
  expect(await statusOfMe(server, laptop.headers)).toBe(200);
  await post(server, 'revoke-other-sessions', phone.headers);
  expect(await statusOfMe(server, laptop.headers)).toBe(401);
  expect(await statusOfMe(server, phone.headers)).toBe(200);
  await post(server, 'revoke-sessions', phone.headers);
  expect(await statusOfMe(server, phone.headers)).toBe(401);
});

serverTest('a new password signs every other device out', async ({ server }) => {
  const phone = await signUp(server);
  const laptop = await signInAgain(server, phone.email);
  expect(await statusOfMe(server, laptop.headers)).toBe(200);
  const newPassword = 'another-good-password';
  const wrong = await post(server, 'change-password', phone.headers, {
    currentPassword: 'wrong',
    newPassword,
  });
  expect(wrong.json()).toMatchObject({ code: 'INVALID_PASSWORD' });
  const changed = await post(server, 'change-password', phone.headers, {
    currentPassword: TEST_PASSWORD,
    newPassword,
  });
  const renewed = { authorization: `Bearer ${changed.json().token}` };
  expect(await statusOfMe(server, renewed)).toBe(200);
  for (const { headers } of [phone, laptop]) expect(await statusOfMe(server, headers)).toBe(401);
});

serverTest(
  'a session slides while it is used: a bearer anywhere, a cookie with its renewal',
  async ({ server, database }) => {
    const person = await signUp(server);
    const age = () =>
      database.pool.query(
        "UPDATE session SET expires_at = now() + interval '5 days' WHERE token = $1",
        [person.token],
      );
    const daysLeft = async () => {
      const { rows } = await database.pool.query(
        'SELECT extract(day FROM expires_at - now())::int AS days FROM session WHERE token = $1',
        [person.token],
      );
      return rows[0].days;
    };
    await age();
    await server.app.inject({ url: '/api/notifications', headers: person.headers });
    expect(await daysLeft()).toBeGreaterThanOrEqual(29);

    const payload = { email: person.email, password: TEST_PASSWORD };
    const signedIn = await server.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      payload,
    });
    const [cookie] = signedIn.cookies;
    const headers = { cookie: `${cookie?.name}=${encodeURIComponent(cookie?.value ?? '')}` };
    await database.pool.query(
      "UPDATE session SET expires_at = now() + interval '5 days' WHERE user_id = $1",
      [person.userId],
    );
    const elsewhere = await server.app.inject({ url: '/api/notifications', headers });
    expect([elsewhere.statusCode, elsewhere.cookies]).toEqual([200, []]);
    const me = await server.app.inject({ url: '/api/me', headers });
    expect(me.cookies).toMatchObject([{ name: cookie?.name, maxAge: 30 * 24 * 60 * 60 }]);
  },
);

serverTest('nonsense for a credential is nobody, not an error', async ({ server }) => {
  for (const headers of [
    { authorization: 'Bearer nonsense' },
    { authorization: 'Bearer a.b' },
    { authorization: 'Bearer %E0%A4%A' },
    { authorization: 'Basic dXNlcjpwYXNz' },
    { cookie: 'better-auth.session_token=%E0%A4%A.x' },
    { cookie: 'better-auth.session_token=token.c2lnbmF0dXJl' },
    { cookie: ';;;=;' },
  ]) {
    expect((await server.app.inject({ url: '/api/me', headers })).statusCode).toBe(401);
    expect((await server.app.inject({ url: '/api/auth/get-session', headers })).statusCode).toBe(
      200,
    );
    expect((await server.app.inject({ url: '/health', headers })).statusCode).toBe(200);
  }
});

serverTest('a query, an odd spelling or HEAD breaks nothing', async ({ server }) => {
  const { headers } = await signUp(server);
  const statusOf = async (method: 'GET' | 'HEAD', url: string) =>
    (await server.app.inject({ method, url, headers })).statusCode;
  expect(
    await statusOf('GET', '/api/auth/get-session?disableRefresh[]=x&disableCookieCache=maybe'),
  ).toBe(200);
  expect(await statusOf('GET', '/api/auth/get%2Dsession')).toBe(200);
  for (const path of ['auth/get-session', 'auth/list-sessions', 'me', 'notifications']) {
    expect(await statusOf('HEAD', `/api/${path}`)).toBe(200);
  }
});
