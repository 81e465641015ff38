import { expect } from 'vitest';
import { databaseTest } from '../../../../prisma/tools/testFixtures.ts';
import { serverTest } from '../../testing/serverTest.ts';
import { signUp, TEST_PASSWORD } from '../../testing/signUp.ts';
import { startServer } from '../../testing/startServer.ts';

serverTest('who signs up is signed in, by bearer token', async ({ server }) => {
  const person = await signUp(server);
  const reply = await server.app.inject({ url: '/api/me', headers: person.headers });
  expect(reply.json()).toEqual({
    success: true,
    data: { id: person.userId, name: person.name, email: person.email, memberships: [] },
  });
});

serverTest('a browser signs in with a cookie and out again', async ({ server }) => {
  const { email, userId } = await signUp(server);
  const signedIn = await server.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: { email: email.toUpperCase(), password: TEST_PASSWORD },
  });
  expect(signedIn.statusCode).toBe(200);
  const [cookie] = signedIn.cookies;
  expect(cookie).toMatchObject({
    name: 'better-auth.session_token',
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
  });
  expect(cookie?.domain).toBeUndefined();
  const headers = { cookie: `other=1; ${cookie?.name}=${encodeURIComponent(cookie?.value ?? '')}` };

  const session = await server.app.inject({ url: '/api/auth/get-session', headers });
  expect(session.json()).toMatchObject({ user: { id: userId, email }, session: { userId } });
  expect((await server.app.inject({ url: '/api/me', headers })).statusCode).toBe(200);

  const out = await server.app.inject({ method: 'POST', url: '/api/auth/sign-out', headers });
  expect(out.json()).toEqual({ success: true });
  expect((await server.app.inject({ url: '/api/me', headers })).statusCode).toBe(401);
  expect((await server.app.inject({ url: '/api/auth/get-session', headers })).json()).toBeNull();
});

serverTest('the token of the header is a bearer token too', async ({ server }) => {
  const { email } = await signUp(server);
  const payload = { email, password: TEST_PASSWORD };
  const signedIn = await server.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload,
  });
  const headers = { authorization: `Bearer ${String(signedIn.headers['set-auth-token'])}` };
  const me = await server.app.inject({ url: '/api/me', headers });
  expect(me.json().data.email).toBe(email);
  const out = await server.app.inject({ method: 'POST', url: '/api/auth/sign-out', headers });
  expect(out.statusCode).toBe(200);
  expect((await server.app.inject({ url: '/api/me', headers })).statusCode).toBe(401);
});

databaseTest('behind https the cookie is Secure, and says so in its name', async ({ database }) => {
  const env = { STUDENT_PWA_URL: 'https://studyspot.example.com' };
  const server = await startServer({ databaseUrl: database.databaseUrl, env });
  const { email } = await signUp(server);
  const payload = { email, password: TEST_PASSWORD };
  const signedIn = await server.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload,
  });
  const [cookie] = signedIn.cookies;
  expect(cookie).toMatchObject({ name: '__Secure-better-auth.session_token', secure: true });
  const headers = { cookie: `${cookie?.name}=${encodeURIComponent(cookie?.value ?? '')}` };
  expect((await server.app.inject({ url: '/api/me', headers })).statusCode).toBe(200);
  await server.close();
});
