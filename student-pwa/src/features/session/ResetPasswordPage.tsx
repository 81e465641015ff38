import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { MIN_PASSWORD_LENGTH } from '@studyspot/shared-events/dto/auth';
import { Banner, Button, Field, PasswordInput } from '@studyspot/shared-ui';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { linkButton } from '../../components/linkButton.ts';
import { AuthPage } from './AuthPage.tsx';
import { FormError } from './FormError.tsx';
import { ResetForm } from './forms.ts';
import { resetPassword } from './resetPassword.ts';

const route = getRouteApi('/reset-password');

export const ResetPasswordPage = () => {
  const { token, error } = route.useSearch();
  const reset = useMutation({
    mutationFn: ({ password }: ResetForm) =>
      resetPassword({ token: token ?? '', newPassword: password }),
  });
  const form = useForm<ResetForm>({ resolver: standardSchemaResolver(ResetForm) });
  const { errors } = form.formState;
  if (token === undefined || error !== undefined) {
    return (
      <AuthPage title="This link does not work">
        <p className="mb-4">It is used up, too old, or was cut short by a mail program.</p>
        <Link to="/forgot-password" className={linkButton({ variant: 'primary' })}>
          Ask for a new link
        </Link>
      </AuthPage>
    );
  }
  if (reset.isSuccess) {
    return (
      <AuthPage title="Password changed">
        <Banner tone="ok" title="Your new password is set" />
        <Link to="/sign-in" className={linkButton({ variant: 'primary', block: true })}>
          Sign in
        </Link>
      </AuthPage>
    );
  }
  return (
    <AuthPage title="Set a new password">
      <form
        noValidate
        onSubmit={(event) => void form.handleSubmit((values) => reset.mutate(values))(event)}
        className="flex flex-col gap-4"
      >
        <FormError error={reset.error} />
        <Field
          label="New password"
          hint={`${MIN_PASSWORD_LENGTH} characters or more`}
          error={errors.password?.message}
        >
          <PasswordInput autoComplete="new-password" {...form.register('password')} />
        </Field>
        <Button type="submit" variant="primary" size="lg" block pending={reset.isPending}>
          Set password
        </Button>
      </form>
    </AuthPage>
  );
};
