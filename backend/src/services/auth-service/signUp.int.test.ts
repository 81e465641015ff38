import { expect } from 'vitest';
import { serverTest } from '../../testing/serverTest.ts';
import { signUp, TEST_PASSWORD } from '../../testing/signUp.ts';

serverTest('what is malformed is refused in the form of the contract', async ({ server }) => {
  const good = { name: 'Ada', email: 'ada.form@example.test', password: TEST_PASSWORD };
  for (const payload of [
    {},
    { ...good, email: 'ada' },
    { ...good, password: 'too-short' },
    { ...good, password: 'x'.repeat(129) },
    { ...good, name: ' ' },
    { ...good, name: 'nul\u0000' },
    [],
  ]) {
    const reply = await server.app.inject({
      method: 'POST',
      url: '/api/auth/sign-up/email',
      payload,
    });
    expect([reply.statusCode, reply.json().error?.code]).toEqual([400, 'malformed']);
  }
});

serverTest(
  'one account for an address, also for two who sign up at once',
  async ({ server, database }) => {
    const payload = { name: 'Ada', email: 'ada.twice@example.test', password: TEST_PASSWORD };
    const send = () =>
      server.app.inject({ method: 'POST', url: '/api/auth/sign-up/email', payload });
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 422, 422]);
    const { rows } = await database.pool.query(
      `SELECT account.password FROM app_user JOIN account ON account.user_id = app_user.id WHERE email = $1`,
      [payload.email],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].password).toMatch(/^\$argon2id\$v=19\$/);
  },
);

serverTest('what the contract does not name does not get through', async ({ server, database }) => {
  const { userId } = await signUp(server, {
    emailVerified: true,
    role: 'admin',
    callbackURL: 'https://evil.test',
  } as object);
  const { rows } = await database.pool.query('SELECT email_verified FROM app_user WHERE id = $1', [
    userId,
  ]);
  expect(rows).toEqual([{ email_verified: false }]);
  for (const path of [
    'sign-in/social',
    'update-user',
    'delete-user',
    'change-email',
    'verify-email',
    'ok',
  ]) {
    const reply = await server.app.inject({
      method: 'POST',
      url: `/api/auth/${path}`,
      payload: {},
    });
    expect(reply.statusCode).toBe(404);
  }
});
