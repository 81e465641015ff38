import * as z from 'zod/mini';
import { Email, Id, Instant, Name } from './common.ts';

export const MIN_PASSWORD_LENGTH = 10;
export const MAX_PASSWORD_LENGTH = 128;

export const NewPassword = z
  .string()
  .check(z.minLength(MIN_PASSWORD_LENGTH), z.maxLength(MAX_PASSWORD_LENGTH));
/** As somebody typed it: a short one is wrong, not malformed. */
const TypedPassword = z.string().check(z.minLength(1), z.maxLength(MAX_PASSWORD_LENGTH));
const OneTimeToken = z.string().check(z.minLength(10), z.maxLength(200));

export const SignUpBody = z.object({
  name: Name,
  email: Email,
  password: NewPassword,
  rememberMe: z.optional(z.boolean()),
});
export type SignUpBody = z.infer<typeof SignUpBody>;

export const SignInBody = z.object({
  email: Email,
  password: TypedPassword,
  rememberMe: z.optional(z.boolean()),
});
export type SignInBody = z.infer<typeof SignInBody>;

export const ChangePasswordBody = z.object({
  currentPassword: TypedPassword,
  newPassword: NewPassword,
  /** Signs every other device out; the caller gets a new session in return. */
  revokeOtherSessions: z._default(z.boolean(), true),
});
export type ChangePasswordBody = z.infer<typeof ChangePasswordBody>;

export const RequestPasswordResetBody = z.object({ email: Email });
export type RequestPasswordResetBody = z.infer<typeof RequestPasswordResetBody>;
export const ResetPasswordBody = z.object({ token: OneTimeToken, newPassword: NewPassword });
export type ResetPasswordBody = z.infer<typeof ResetPasswordBody>;
export const RevokeSessionBody = z.object({
  token: z.string().check(z.minLength(1), z.maxLength(200)),
});
export type RevokeSessionBody = z.infer<typeof RevokeSessionBody>;

// The sign-in routes are a library's own: their replies have its form, not `{success, data}`.

export const AuthUser = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  image: z.optional(z.nullable(z.string())),
  createdAt: Instant,
  updatedAt: Instant,
});
export type AuthUser = z.infer<typeof AuthUser>;

export const AuthSession = z.object({
  id: Id,
  userId: Id,
  token: z.string(),
  expiresAt: Instant,
  ipAddress: z.optional(z.nullable(z.string())),
  userAgent: z.optional(z.nullable(z.string())),
  createdAt: Instant,
  updatedAt: Instant,
});
export type AuthSession = z.infer<typeof AuthSession>;

/** `token` is what an API client sends as `Authorization: Bearer …`; browsers use the cookie. */
export const SignedUp = z.object({ token: z.string(), user: AuthUser });
export type SignedUp = z.infer<typeof SignedUp>;
export const SignedIn = z.object({ redirect: z.boolean(), token: z.string(), user: AuthUser });
export type SignedIn = z.infer<typeof SignedIn>;
export const CurrentSession = z.nullable(z.object({ session: AuthSession, user: AuthUser }));
export type CurrentSession = z.infer<typeof CurrentSession>;
export const SessionList = z.array(AuthSession);
export type SessionList = z.infer<typeof SessionList>;
export const PasswordChanged = z.object({ token: z.nullable(z.string()), user: AuthUser });
export type PasswordChanged = z.infer<typeof PasswordChanged>;
export const AuthStatus = z.object({ status: z.boolean(), message: z.optional(z.string()) });
export const SignedOut = z.object({ success: z.boolean() });
/** What the sign-in routes say when they refuse, e.g. `INVALID_EMAIL_OR_PASSWORD`. */
export const AuthFailure = z.object({
  code: z.optional(z.string()),
  message: z.optional(z.string()),
});
export type AuthFailure = z.infer<typeof AuthFailure>;
