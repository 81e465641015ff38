import { expect, test } from 'vitest';
import type { Connection } from '../hub/connection.ts';
import { createHub } from '../hub/createHub.ts';
import { fakeConnection } from '../hub/testing/fakeConnection.ts';
import type { AuthenticateSocket } from './identify.ts';
import { renew } from './renew.ts';

const LATER = new Date('2030-01-01T00:00:00.000Z');
const known = (userId: string, sessionId: string) => ({
  person: { userId, name: '', email: '', sessionId },
  expiresAt: LATER,
});

function createScene(userId: string | null = 'u') {
  const hub = createHub({
    positionsOf: async () => ({}),
    missing: async () => [],
    failed: () => undefined,
  });
  const { connection } = fakeConnection(hub.laggards, userId);
  connection.sessionEndsAt = 0;
  const revoked = new Set<string>();
  const authenticate: AuthenticateSocket = async ({ authorization }) => {
    if (authorization === 'Bearer newer') return known('u', 'newer');
    if (authorization === 'Bearer other') return known('other', 'other');
    if (authorization === 'Bearer dying') {
      revoked.add('dying');
      return known('u', 'dying');
    }
    return null;
  };
  const lookAgain = async () => ({ ok: true as const, expiresAt: 'as the database has it' });
  const isRevoked = ({ person }: Pick<Connection, 'person'>) =>
    person !== null && revoked.has(person.sessionId);
  const ports = { authenticate, lookAgain, isRevoked };
  return { connection, renewed: (token?: string) => renew(connection, token, ports) };
}

test('a newer token of the same person lets the connection stand as long as its session', async () => {
  const { connection, renewed } = createScene();
  expect(await renewed('newer')).toEqual({ ok: true, expiresAt: LATER.toISOString() });
  expect(connection.sessionEndsAt).toBe(LATER.getTime());
  // Whoever ends that session ends this connection.
  expect(connection.person?.sessionId).toBe('newer');
});

test('without a token it is asked whether the session has been prolonged', async () => {
  const { renewed } = createScene();
  expect(await renewed()).toEqual({ ok: true, expiresAt: 'as the database has it' });
});

test.for([
  ['other', 'forbidden'],
  ['stale', 'unauthenticated'],
] as const)('the token %s is refused as %s, and nothing changes', async ([token, code]) => {
  const { connection, renewed } = createScene();
  const before = { ...connection };
  expect(await renewed(token)).toEqual({ ok: false, code });
  expect(connection).toEqual(before);
});

test('a session that ends while it is looked up renews nothing', async () => {
  const { connection, renewed } = createScene();
  expect(await renewed('dying')).toEqual({ ok: false, code: 'unauthenticated' });
  expect(connection.person?.sessionId).toBe('s');
});

test('a guest cannot become somebody on the same connection', async () => {
  const { connection, renewed } = createScene(null);
  expect(await renewed('newer')).toEqual({ ok: false, code: 'unauthenticated' });
  expect(connection.person).toBeNull();
});
