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
    const operator = { authorization: `Bearer ${OPERATOR_TOKEN}` };
    const statuses = {
      here: await ask({}, '127.0.0.1'),
      elsewhere: await ask({}, '192.0.2.1'),
      operator: await ask(operator, '192.0.2.1'),
      wrongToken: await ask({ authorization: 'Bearer operator-token-for-tesst' }, '127.0.0.1'),
    };
    await server.close();
    return statuses;
  };
});

mailboxTest(
  'the mailbox is for this machine, and with a token for its holder alone',
  async ({ statusesWith }) => {
    expect(await statusesWith({})).toEqual({
      here: 200,
      elsewhere: 404,
      operator: 404,
      wrongToken: 200,
    });
    expect(await statusesWith({ OPERATOR_TOKEN })).toEqual({
      here: 404,
      elsewhere: 404,
      operator: 200,
      wrongToken: 404,
    });
    expect(await statusesWith(PRODUCTION)).toEqual({
      here: 404,
      elsewhere: 404,
      operator: 404,
      wrongToken: 404,
    });
    expect(await statusesWith({ ...PRODUCTION, OPERATOR_TOKEN })).toEqual({
      here: 404,
      elsewhere: 404,
      operator: 200,
      wrongToken: 404,
    });
  },
);

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
