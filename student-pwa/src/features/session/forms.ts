import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '@studyspot/shared-events/dto/auth';
import * as z from 'zod/mini';

const email = z
  .string()
  .check(z.trim(), z.email({ error: 'Give an e-mail address like name@example.org' }));
const newPassword = z
  .string()
  .check(
    z.minLength(MIN_PASSWORD_LENGTH, { error: `At least ${MIN_PASSWORD_LENGTH} characters` }),
    z.maxLength(MAX_PASSWORD_LENGTH, { error: `At most ${MAX_PASSWORD_LENGTH} characters` }),
  );

export const SignInForm = z.object({
  email,
  password: z.string().check(z.minLength(1, { error: 'Type your password' })),
});
export type SignInForm = z.infer<typeof SignInForm>;

export const SignUpForm = z.object({
  name: z
    .string()
    .check(z.trim(), z.minLength(1, { error: 'How should we call you?' }), z.maxLength(120)),
  email,
  password: newPassword,
});
export type SignUpForm = z.infer<typeof SignUpForm>;

export const ForgotForm = z.object({ email });
export type ForgotForm = z.infer<typeof ForgotForm>;

export const ResetForm = z.object({ password: newPassword });
export type ResetForm = z.infer<typeof ResetForm>;
