import type { FastifyRequest } from 'fastify';
import type { Deps } from '../../deps.ts';
import { createFewAtATime } from './fewAtATime.ts';
import { createLimit } from './limits.ts';
import { createOneAtATime } from './oneAtATime.ts';

const QUARTER_HOUR_SECONDS = 15 * 60;
const HOUR_SECONDS = 60 * 60;
/**
 * A sign-up hashes inside its transaction: as many as there are threads to hash, lest a whole course that
 * signs up at once waits with every connection of the pool in its hands.
 */
const SIGN_UPS_AT_ONCE = 4;
const RESET_MAILS_PER_ACCOUNT_AND_HOUR = 5;

type Attempt = () => Promise<Response>;

/** What keeps guessing, mail bombs and mass sign-ups slow. */
export function createSignInGuard({ config, db }: Pick<Deps, 'config' | 'db'>) {
  const limit = (name: string, points: number, seconds: number) =>
    createLimit(db.pool, name, points, seconds);
  const failuresOfAccount = limit(
    'sign-in-account',
    config.SIGN_IN_ATTEMPTS_PER_ACCOUNT,
    QUARTER_HOUR_SECONDS,
  );
  const failuresOfAddress = limit(
    'sign-in-address',
    config.SIGN_IN_ATTEMPTS_PER_ADDRESS,
    QUARTER_HOUR_SECONDS,
  );
  const failuresOfChange = limit(
    'change-account',
    config.SIGN_IN_ATTEMPTS_PER_ACCOUNT,
    QUARTER_HOUR_SECONDS,
  );
  const signUps = limit('sign-up-address', config.SIGN_UPS_PER_ADDRESS, HOUR_SECONDS);
  const resetMails = limit('reset-account', RESET_MAILS_PER_ACCOUNT_AND_HOUR, HOUR_SECONDS);
  const resetsOfAddress = limit('reset-address', config.SIGN_IN_ATTEMPTS_PER_ADDRESS, HOUR_SECONDS);
  // A failure counts only once it is known; guesses sent side by side would all slip in before that.
  const oneAtATime = createOneAtATime();
  const fewAtATime = createFewAtATime(SIGN_UPS_AT_ONCE);

  return {
    signIn: (request: FastifyRequest, email: string, attempt: Attempt) =>
      oneAtATime(email, async () => {
        await failuresOfAddress.check(request.ip);
        await failuresOfAccount.check(email);
        const response = await attempt();
        if (response.ok) await failuresOfAccount.reset(email);
        if (response.status === 401) {
          request.log.info({ address: request.ip }, 'sign-in refused');
          await Promise.all([failuresOfAccount.count(email), failuresOfAddress.count(request.ip)]);
        }
        return response;
      }),

    /** Whoever sits down at somebody's open session must not find the password out there either. */
    changePassword: (request: FastifyRequest, attempt: Attempt) => {
      const userId = request.person?.userId;
      if (!userId) return attempt();
      return oneAtATime(userId, async () => {
        await failuresOfChange.check(userId);
        const response = await attempt();
        if (response.ok) await failuresOfChange.reset(userId);
        if (response.status === 400) await failuresOfChange.count(userId);
        return response;
      });
    },

    signUp: async (request: FastifyRequest, attempt: Attempt) => {
      await signUps.take(request.ip);
      return fewAtATime(attempt);
    },

    /** Counted for addresses without an account as well, so that the limit tells nobody which exist. */
    passwordReset: async (request: FastifyRequest, email: string, attempt: Attempt) => {
      await resetsOfAddress.take(request.ip);
      await resetMails.take(email);
      return attempt();
    },
  };
}

export type SignInGuard = ReturnType<typeof createSignInGuard>;
