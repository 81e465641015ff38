import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '@studyspot/shared-events';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { bearer } from 'better-auth/plugins';
import type { FastifyBaseLogger } from 'fastify';
import type { Config } from '../../config.ts';
import type { Database } from '../../db.ts';
import { v7 } from '../../utils/uuid.ts';
import { hashPassword, verifyPassword } from './password.ts';
import type { Revocations } from './revocations.ts';

const SESSION_DAYS = 30;
const DAY_SECONDS = 24 * 60 * 60;
export const RESET_LINK_MINUTES = 60;

/** Is a session that ends then in force and not due to slide? It slides once a day, as the library has it. */
export const mayRestYet = (expiresAt: Date): boolean =>
  expiresAt.getTime() - Date.now() > (SESSION_DAYS - 1) * DAY_SECONDS * 1000;

/** Requests are handed over by path alone; no link or cookie is made from this. */
export const INTERNAL_ORIGIN = 'http://auth.internal';

/** Where no public address is configured, production means https: a cookie that is not sent beats one that leaks. */
function servesHttps({ STUDENT_PWA_URL, OWNER_PORTAL_URL, NODE_ENV }: Config): boolean {
  const urls = [STUDENT_PWA_URL, OWNER_PORTAL_URL].filter((url) => url !== undefined);
  return urls.length > 0 ? urls.some((url) => url.startsWith('https:')) : NODE_ENV === 'production';
}

export type BetterAuthParts = {
  config: Config;
  db: Database;
  revocations: Revocations;
  log: () => FastifyBaseLogger | undefined;
  /** `origin`: of the page that asked, if it was one. */
  sendResetMail: (
    user: { email: string; name: string },
    token: string,
    origin: string | null,
  ) => void;
};

/** The library with our passwords, ids and sessions. Origins, limits and bodies are checked before it is asked. */
export const createBetterAuth = ({
  config,
  db,
  revocations,
  log,
  sendResetMail,
}: BetterAuthParts) =>
  betterAuth({
    baseURL: INTERNAL_ORIGIN,
    basePath: '/api/auth',
    secret: config.AUTH_SECRET,
    database: prismaAdapter(db.prisma, { provider: 'postgresql', transaction: true }),
    plugins: [bearer()],
    emailAndPassword: {
      enabled: true,
      minPasswordLength: MIN_PASSWORD_LENGTH,
      maxPasswordLength: MAX_PASSWORD_LENGTH,
      password: { hash: hashPassword, verify: verifyPassword },
      resetPasswordTokenExpiresIn: RESET_LINK_MINUTES * 60,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }, request) =>
        sendResetMail(user, token, request?.headers.get('origin') ?? null),
    },
    // As with invitations, whoever reads the database must not find usable links in it.
    verification: { storeIdentifier: 'hashed' },
    session: {
      expiresIn: SESSION_DAYS * DAY_SECONDS,
      updateAge: DAY_SECONDS,
      // Otherwise the list of one's devices could be seen only on the day of the sign-in.
      freshAge: 0,
    },
    advanced: {
      useSecureCookies: servesHttps(config),
      database: { generateId: () => v7() },
      disableCSRFCheck: true,
    },
    // What it did not expect is told by our error handler, with its stack.
    onAPIError: { throw: true },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    databaseHooks: {
      session: {
        delete: {
          after: async ({ id }) => revocations.announce({ sessionId: id }),
        },
      },
    },
    // What is below an error names addresses and repeats what the routes log themselves.
    logger: {
      level: 'error',
      log: (_level, message) => log()?.error({ source: 'better-auth' }, message),
    },
  });

export type BetterAuth = ReturnType<typeof createBetterAuth>;
