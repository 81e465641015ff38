import { expect } from 'vitest';
import { serverTest } from '../testing/serverTest.ts';
import { signUp, TEST_PASSWORD } from '../testing/signUp.ts';
import type { TestServer } from '../testing/startServer.ts';

async function cookieOf(server: TestServer): Promise<string> {
  const { email } = await signUp(server);
  const payload = { email, password: TEST_PASSWORD };
  const reply = await server.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload,
  });
  return reply.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
}

const write = (server: TestServer, headers: Record<string, string>, url = '/api/tenants') =>
  server.app.inject({ method: 'POST', url, headers, payload: { name: 'Mine' } });

serverTest(
  'a page of another origin writes nothing with the cookie it borrows',
  async ({ server }) => {
    const cookie = await cookieOf(server);
    for (const origin of [
      'https://evil.test',
      'null',
      'http://localhost:3000.evil.test',
      'http://127.0.0.1:9999',
    ]) {
      const reply = await write(server, { cookie, origin });
      expect([reply.statusCode, reply.json().error.code]).toEqual([403, 'forbidden']);
      const signOut = await write(server, { cookie, origin }, '/api/auth/sign-out');
      expect(signOut.statusCode).toBe(403);
    }
  },
);

serverTest('the portals write, on localhost and through their own address', async ({ server }) => {
  const cookie = await cookieOf(server);
  const proxied = { 'x-forwarded-host': '192.168.1.5:3000', 'x-forwarded-proto': 'http' };
  for (const headers of [
    { origin: 'http://localhost:3000' },
    { origin: 'http://127.0.0.1:5173' },
    { origin: 'http://192.168.1.5:3000', ...proxied },
    {},
  ]) {
    expect((await write(server, { cookie, ...headers })).statusCode).toBe(201);
  }
  expect(
    (await write(server, { cookie, origin: 'http://192.168.1.6:3000', ...proxied })).statusCode,
  ).toBe(403);
});

serverTest('reading is left to what CORS lets a page see', async ({ server }) => {
  const cookie = await cookieOf(server);
  const reply = await server.app.inject({
    url: '/api/me',
    headers: { cookie, origin: 'https://evil.test' },
  });
  expect(reply.headers['access-control-allow-origin']).toBeUndefined();
});
