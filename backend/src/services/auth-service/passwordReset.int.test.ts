import type { Email } from 'postal-mime';
import { expect } from 'vitest';
import { databaseTest } from '../../../../prisma/tools/testFixtures.ts';
import { openPostOffice } from '../../testing/postOffice.ts';
import { signUp, TEST_PASSWORD } from '../../testing/signUp.ts';
import { startServer } from '../../testing/startServer.ts';

const mailTest = databaseTest.extend('post', async ({ database }, { onCleanup }) => {
  const office = await openPostOffice();
  const server = await startServer({
    databaseUrl: database.databaseUrl,
    env: { SMTP_URL: office.smtpUrl, OWNER_PORTAL_URL: 'https://owners.example.test/' },
  });
  onCleanup(async () => {
    await server.close();
    await office.close();
  });
  return { ...office, server };
});

const tokenIn = (mail: Email) => /reset-password\?token=([\w-]+)/.exec(mail.text ?? '')?.[1] ?? '';

mailTest(
  'a forgotten password is replaced by mail, once, and everywhere signed out',
  async ({ post }) => {
    const { server, nextMail } = post;
    const person = await signUp(server, { name: 'Zoë <b>Reader</b>' });
    const send = (path: string, payload: object, headers: Record<string, string> = {}) =>
      server.app.inject({ method: 'POST', url: `/api/auth/${path}`, payload, headers });

    const asked = await send('request-password-reset', { email: person.email });
    const unknown = await send('request-password-reset', { email: 'nobody@example.test' });
    expect([unknown.statusCode, unknown.body]).toEqual([200, asked.body]);

    const mail = await nextMail();
    expect(mail.to).toMatchObject([{ address: person.email }]);
    expect(mail.from).toMatchObject({ name: 'StudySpot' });
    expect(mail.text).toContain('http://localhost:5173/reset-password?token=');
    expect(mail.html).toContain('Zoë &lt;b&gt;Reader&lt;/b&gt;');
    const token = tokenIn(mail);

    const newPassword = 'a-brand-new-password';
    expect((await send('reset-password', { token, newPassword })).json()).toEqual({ status: true });
    const again = await send('reset-password', { token, newPassword: 'yet-another-password' });
    expect(again.json()).toMatchObject({ code: 'INVALID_TOKEN' });
    expect((await server.app.inject({ url: '/api/me', headers: person.headers })).statusCode).toBe(
      401,
    );
    const signIn = async (password: string) =>
      (await send('sign-in/email', { email: person.email, password })).statusCode;
    expect([await signIn(TEST_PASSWORD), await signIn(newPassword)]).toEqual([401, 200]);
  },
);

mailTest('the database holds no usable reset link', async ({ post, database }) => {
  const person = await signUp(post.server);
  const payload = { email: person.email };
  await post.server.app.inject({
    method: 'POST',
    url: '/api/auth/request-password-reset',
    payload,
  });
  const token = tokenIn(await post.nextMail());
  const { rows } = await database.pool.query(
    'SELECT 1 FROM verification WHERE identifier LIKE $1',
    [`%${token}%`],
  );
  expect(rows).toEqual([]);
});

mailTest(
  'the link leads to the portal that asked, never to where a header says',
  async ({ post }) => {
    const { server, nextMail } = post;
    const linkFor = async (headers: Record<string, string>) => {
      const { email } = await signUp(server);
      const payload = { email };
      await server.app.inject({
        method: 'POST',
        url: '/api/auth/request-password-reset',
        payload,
        headers,
      });
      return /https?:\/\/[^/]+/.exec((await nextMail()).text ?? '')?.[0];
    };
    expect(await linkFor({ origin: 'https://owners.example.test' })).toBe(
      'https://owners.example.test',
    );
    expect(await linkFor({ origin: 'http://localhost:5173' })).toBe('http://localhost:5173');
    const forged = {
      origin: 'https://evil.test',
      'x-forwarded-host': 'evil.test',
      'x-forwarded-proto': 'https',
    };
    expect(await linkFor(forged)).toBe('http://localhost:5173');
  },
);

mailTest(
  'a mail server that is busy is asked again, and the request does not notice',
  async ({ post }) => {
    const { server, nextMail, refuse } = post;
    const { email } = await signUp(server);
    refuse(1);
    const payload = { email };
    const asked = await server.app.inject({
      method: 'POST',
      url: '/api/auth/request-password-reset',
      payload,
    });
    expect(asked.statusCode).toBe(200);
    expect((await nextMail()).to).toMatchObject([{ address: email }]);
  },
);
