import { randomUUID } from 'node:crypto';
import { SignedUp, type SignUpBody } from '@studyspot/shared-events';
import type { TestServer } from './startServer.ts';

export const TEST_PASSWORD = 'correct-horse-battery';

export type TestPerson = {
  userId: string;
  name: string;
  email: string;
  /** For a socket's `auth.token`. */
  token: string;
  /** For `app.inject` and `fetch`. */
  headers: { authorization: string };
};

/** A new person, signed in; each call another address. */
export async function signUp(
  server: Pick<TestServer, 'app'>,
  overrides: Partial<SignUpBody> = {},
): Promise<TestPerson> {
  const reply = await server.app.inject({
    method: 'POST',
    url: '/api/auth/sign-up/email',
    payload: {
      name: 'Test Person',
      email: `${randomUUID()}@example.test`,
      password: TEST_PASSWORD,
      ...overrides,
    },
  });
  if (reply.statusCode !== 200)
    throw new Error(`sign-up answered ${reply.statusCode}: ${reply.body}`);
  const { token, user } = SignedUp.parse(reply.json());
  const { id: userId, name, email } = user;
  return { userId, name, email, token, headers: { authorization: `Bearer ${token}` } };
}
