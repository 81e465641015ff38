import { expect } from 'vitest';
import { databaseTest } from '../../../../prisma/tools/testFixtures.ts';
import { signUp, TEST_PASSWORD } from '../../testing/signUp.ts';
import { startServer, type TestServer } from '../../testing/startServer.ts';

const limitedTest = databaseTest.extend('start', async ({ database }, { onCleanup }) => {
  const servers: TestServer[] = [];
  onCleanup(async () => {
    for (const server of servers) await server.close();
  });
  return async (env: Record<string, string>) => {
    const server = await startServer({ databaseUrl: database.databaseUrl, env });
    servers.push(server);
    return server;
  };
});

const signIn = (server: TestServer, email: string, password: string, remoteAddress = '127.0.0.1') =>
  server.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: { email, password },
    remoteAddress,
  });

limitedTest(
  'an account that is guessed at is closed for a while, whoever asks',
  async ({ start }) => {
    const env = { SIGN_IN_ATTEMPTS_PER_ACCOUNT: '3' };
    const server = await start(env);
    const { email } = await signUp(server);
    for (let attempt = 0; attempt < 2; attempt += 1) await signIn(server, email, 'wrong');
    expect((await signIn(server, email, TEST_PASSWORD)).statusCode).toBe(200);

    const guesses = await Promise.all(
      Array.from({ length: 8 }, () => signIn(server, email, 'wrong')),
    );
    expect(guesses.filter(({ statusCode }) => statusCode === 401)).toHaveLength(3);
    const refused = await signIn(server, email, TEST_PASSWORD, '192.0.2.1');
    expect(refused.statusCode).toBe(429);
    expect(refused.json()).toMatchObject({ success: false, error: { code: 'rate_limited' } });
    const seconds = Number(refused.headers['retry-after']);
    expect(seconds).toBeGreaterThan(890);
    expect(seconds).toBeLessThanOrEqual(900);

    const restarted = await start(env);
    expect((await signIn(restarted, email, TEST_PASSWORD)).statusCode).toBe(429);
    const { email: other } = await signUp(restarted);
    expect((await signIn(restarted, other, TEST_PASSWORD)).statusCode).toBe(200);
  },
);

limitedTest('an open session is no place to guess the password', async ({ start }) => {
  const server = await start({ SIGN_IN_ATTEMPTS_PER_ACCOUNT: '3' });
  const { email, headers } = await signUp(server);
  const change = (currentPassword: string) =>
    server.app.inject({
      method: 'POST',
      url: '/api/auth/change-password',
      headers,
      payload: { currentPassword, newPassword: 'another-password' },
    });
  const guesses = await Promise.all(Array.from({ length: 5 }, () => change('wrong')));
  expect(guesses.map(({ statusCode }) => statusCode).toSorted()).toEqual([400, 400, 400, 429, 429]);
  expect((await change(TEST_PASSWORD)).statusCode).toBe(429);
  expect((await signIn(server, email, TEST_PASSWORD)).statusCode).toBe(200);
});

limitedTest(
  'an address that guesses at many accounts is refused, another is not',
  async ({ start }) => {
    const server = await start({ SIGN_IN_ATTEMPTS_PER_ADDRESS: '3' });
    const { email } = await signUp(server);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect(
        (await signIn(server, `nobody${attempt}@example.test`, 'wrong', '192.0.2.20')).statusCode,
      ).toBe(401);
    }
    expect((await signIn(server, email, TEST_PASSWORD, '192.0.2.20')).statusCode).toBe(429);
    expect((await signIn(server, email, TEST_PASSWORD, '192.0.2.21')).statusCode).toBe(200);
  },
);

limitedTest(
  'sign-ups of one address are counted, and reset mails of one account',
  async ({ start }) => {
    const server = await start({ SIGN_UPS_PER_ADDRESS: '2' });
    const send = (path: string, payload: object) =>
      server.app.inject({
        method: 'POST',
        url: `/api/auth/${path}`,
        payload,
        remoteAddress: '192.0.2.30',
      });
    const statuses: number[] = [];
    for (const name of ['a', 'b', 'c']) {
      const payload = { name, email: `${name}.limit@example.test`, password: TEST_PASSWORD };
      statuses.push((await send('sign-up/email', payload)).statusCode);
    }
    expect(statuses).toEqual([200, 200, 429]);

    const asked: number[] = [];
    for (let mail = 0; mail < 6; mail += 1) {
      asked.push(
        (await send('request-password-reset', { email: 'nobody.limit@example.test' })).statusCode,
      );
    }
    expect(asked).toEqual([200, 200, 200, 200, 200, 429]);
  },
);

limitedTest(
  'a client that has run wild is told to wait; health checks never are',
  async ({ start }) => {
    const server = await start({ REQUESTS_PER_MINUTE: '3' });
    const ask = (url: string) => server.app.inject({ url, remoteAddress: '192.0.2.40' });
    for (let request = 0; request < 3; request += 1)
      expect((await ask('/api/me')).statusCode).toBe(401);
    const refused = await ask('/api/me');
    expect(refused.statusCode).toBe(429);
    expect(refused.json()).toMatchObject({ success: false, error: { code: 'rate_limited' } });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await ask('/health')).statusCode).toBe(200);
  },
);

limitedTest(
  'an address without an account is answered like a wrong password, and as slowly',
  async ({ start }) => {
    const server = await start({ SIGN_IN_ATTEMPTS_PER_ACCOUNT: '100' });
    const { email } = await signUp(server);
    const times = { known: [] as number[], unknown: [] as number[] };
    const bodies = new Set<string>();
    for (let round = 0; round < 7; round += 1) {
      for (const [which, address] of [
        ['known', email],
        ['unknown', 'nobody@example.test'],
      ] as const) {
        const start = performance.now();
        const reply = await signIn(server, address, 'not-the-password');
        times[which].push(performance.now() - start);
        bodies.add(`${reply.statusCode} ${reply.body}`);
      }
    }
    const median = (values: number[]) => values.toSorted((a, b) => a - b)[3]!;
    expect(bodies.size).toBe(1);
    expect(median(times.unknown)).toBeGreaterThan(median(times.known) / 2);
  },
);
