import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { MIN_PASSWORD_LENGTH, NewPassword } from '@studyspot/shared-events';
import { Banner, Button, buttonClass, Field, PasswordInput } from '@studyspot/shared-ui';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { AuthFrame } from '../../components/AuthFrame.tsx';
import { FormError } from '../../components/FormError.tsx';
import { resetPassword } from '../../lib/server/resetPassword.ts';

const route = getRouteApi('/reset-password');
const Form = z.object({ newPassword: NewPassword });

export function ResetPasswordPage() {
  const { token } = route.useSearch();
  const { register, handleSubmit, formState } = useForm({
    resolver: standardSchemaResolver(Form),
    defaultValues: { newPassword: '' },
  });
  const setting = useMutation({ mutationFn: resetPassword });
  if (token === undefined) {
    return (
      <AuthFrame title="This link is not complete">
        <Banner tone="warn" title="Open the link from the mail, or ask for another one" />
        <p className="mt-4">
          <Link to="/forgot-password" className={buttonClass({ variant: 'primary' })}>
            Ask for a new link
          </Link>
        </p>
      </AuthFrame>
    );
  }
  if (setting.isSuccess) {
    return (
      <AuthFrame title="Your password is new">
        <Banner tone="ok" title="You were signed out everywhere else" />
        <p className="mt-4">
          <Link to="/sign-in" className={buttonClass({ variant: 'primary' })}>
            Sign in
          </Link>
        </p>
      </AuthFrame>
    );
  }
  return (
    <AuthFrame title="Set a new password">
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) =>
          void handleSubmit(({ newPassword }) => setting.mutate({ token, newPassword }))(event)
        }
      >
        <FormError error={setting.error} title="The password was not changed" />
        <Field
          label="New password"
          hint={`At least ${MIN_PASSWORD_LENGTH} characters`}
          error={formState.errors.newPassword && `At least ${MIN_PASSWORD_LENGTH} characters`}
        >
          <PasswordInput autoComplete="new-password" {...register('newPassword')} />
        </Field>
        <Button type="submit" variant="primary" block pending={setting.isPending}>
          Set password
        </Button>
      </form>
    </AuthFrame>
  );
}
