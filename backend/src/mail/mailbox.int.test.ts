import { expect } from 'vitest';
import { databaseTest } from '../../../prisma/tools/testFixtures.ts';
import { signUp } from '../testing/signUp.ts';
import { startServer } from '../testing/startServer.ts';

const OPERATOR_TOKEN = 'operator-token-for-tests';
const PRODUCTION = {
  NODE_ENV: 'production',
  AUTH_SECRET: 'a-secret-of-our-own-that-is-long-enough',
};

const mailboxTest = databaseTest.extend('statusesWith', async ({ database }) => {
  return async (env: Record<string, string>) => {
    const server = await startServer({ databaseUrl: database.databaseUrl, env });
    const ask = async (headers: Record<string, string>, remoteAddress: string) =>
      (await server.app.inject({ url: '/api/test/mailbox', headers, remoteAddress })).statusCode;
    const statuses = {
      here: await ask({}, '127.0.0.1'),
      elsewhere: await ask({}, '192.0.2.1'),
      throughPortal: await ask({ 'x-forwarded-for': '192.0.2.1' }, '127.0.0.1'),
      rebound: await ask({ host: 'evil.test:3001' }, '127.0.0.1'),
      operator: await ask({ authorization: `Bearer ${OPERATOR_TOKEN}` }, '192.0.2.1'),
      wrongToken: await ask({ authorization: `Bearer ${OPERATOR_TOKEN}x` }, '192.0.2.1'),
    };
    await server.close();
    return statuses;
  };
});

const nobody = {
  here: 404,
  elsewhere: 404,
  throughPortal: 404,
  rebound: 404,
  operator: 404,
  wrongToken: 404,
};

mailboxTest(
  'the mailbox is for this machine and for the holder of the token',
  async ({ statusesWith }) => {
    expect(await statusesWith({})).toEqual({ ...nobody, here: 200 });
    expect(await statusesWith({ OPERATOR_TOKEN })).toEqual({ ...nobody, here: 200, operator: 200 });
  },
);

mailboxTest('in production it is for the holder of the token alone', async ({ statusesWith }) => {
  expect(await statusesWith(PRODUCTION)).toEqual(nobody);
  expect(await statusesWith({ ...PRODUCTION, OPERATOR_TOKEN })).toEqual({
    ...nobody,
    operator: 200,
  });
});

databaseTest('kept mails can be read, and what people typed stays text', async ({ database }) => {
  const server = await startServer({ databaseUrl: database.databaseUrl });
  const { email } = await signUp(server, { name: '<script>alert(1)</script>' });
  await server.app.inject({
    method: 'POST',
    url: '/api/auth/request-password-reset',
    payload: { email },
  });
  const [mail] = (await server.app.inject({ url: '/api/test/mailbox' })).json().data.items;
  expect(mail).toMatchObject({ to: email, subject: 'Choose a new password' });
  const page = await server.app.inject({ url: '/api/test/mailbox.html' });
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(page.body).toContain('<a href="http://localhost:5173/reset-password?token=');
  expect(page.body).not.toContain('<script>');
  await server.close();
});
