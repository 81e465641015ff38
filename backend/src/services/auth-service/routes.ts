import {
  AuthFailure,
  AuthStatus,
  ChangePasswordBody,
  CurrentSession,
  PasswordChanged,
  RequestPasswordResetBody,
  ResetPasswordBody,
  RevokeSessionBody,
  SessionList,
  SignedIn,
  SignedOut,
  SignedUp,
  SignInBody,
  SignUpBody,
} from '@studyspot/shared-events';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { typed } from '../../app.ts';
import type { BetterAuth } from './betterAuth.ts';
import { ask, passOn } from './forward.ts';
import type { SignInGuard } from './signInGuard.ts';

export type AuthRouteParts = { auth: BetterAuth; guard: SignInGuard };

/** The library's refusals and, for malformed bodies, ours. */
const Refusal = z.union([
  z.object({
    success: z.literal(false),
    error: z.object({ code: z.string(), message: z.string(), details: z.optional(z.unknown()) }),
  }),
  AuthFailure,
]);
const replies = <Reply extends z.ZodMiniType>(reply: Reply) => ({
  200: reply,
  400: Refusal,
  401: Refusal,
});
const tags = ['sign-in'];

/**
 * The library's routes, mounted one by one: what is not here (social sign-in, changing an address)
 * does not exist. Bodies are the contract's; replies are the library's own.
 */
export async function authRoutes(app: FastifyInstance, { auth, guard }: AuthRouteParts) {
  const routes = typed(app);
  const handle = async (request: FastifyRequest, reply: FastifyReply) =>
    passOn(reply, await ask(auth, request, request.body));

  routes.post(
    '/api/auth/sign-up/email',
    {
      schema: {
        tags,
        summary: 'Sign up',
        body: SignUpBody,
        response: { ...replies(SignedUp), 422: Refusal },
      },
    },
    async (request, reply) =>
      passOn(reply, await guard.signUp(request, () => ask(auth, request, request.body))),
  );
  routes.post(
    '/api/auth/sign-in/email',
    { schema: { tags, summary: 'Sign in', body: SignInBody, response: replies(SignedIn) } },
    async (request, reply) => {
      const attempt = () => ask(auth, request, request.body);
      return passOn(reply, await guard.signIn(request, request.body.email, attempt));
    },
  );
  routes.post(
    '/api/auth/request-password-reset',
    {
      schema: {
        tags,
        summary: 'Ask for a reset link by mail',
        body: RequestPasswordResetBody,
        response: replies(AuthStatus),
      },
    },
    async (request, reply) => {
      const attempt = () => ask(auth, request, request.body);
      return passOn(reply, await guard.passwordReset(request, request.body.email, attempt));
    },
  );
  routes.post(
    '/api/auth/reset-password',
    {
      schema: {
        tags,
        summary: 'Set a new password with the token of the mail',
        body: ResetPasswordBody,
        response: replies(AuthStatus),
      },
    },
    handle,
  );
  routes.post(
    '/api/auth/change-password',
    {
      schema: {
        tags,
        summary: 'Change the password',
        body: ChangePasswordBody,
        response: replies(PasswordChanged),
      },
    },
    async (request, reply) =>
      passOn(reply, await guard.changePassword(request, () => ask(auth, request, request.body))),
  );
  routes.post(
    '/api/auth/sign-out',
    { schema: { tags, summary: 'End this session', response: replies(SignedOut) } },
    handle,
  );
  routes.get(
    '/api/auth/get-session',
    {
      schema: { tags, summary: 'The current session, or null', response: replies(CurrentSession) },
    },
    handle,
  );
  routes.get(
    '/api/auth/list-sessions',
    { schema: { tags, summary: 'Where I am signed in', response: replies(SessionList) } },
    handle,
  );
  routes.post(
    '/api/auth/revoke-session',
    {
      schema: {
        tags,
        summary: 'End one session',
        body: RevokeSessionBody,
        response: replies(AuthStatus),
      },
    },
    handle,
  );
  for (const which of ['sessions', 'other-sessions']) {
    routes.post(
      `/api/auth/revoke-${which}`,
      {
        schema: {
          tags,
          summary: `End all my ${which.replace('-', ' ')}`,
          response: replies(AuthStatus),
        },
      },
      handle,
    );
  }
}
