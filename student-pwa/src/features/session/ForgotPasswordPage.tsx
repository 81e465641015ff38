import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { Banner, Button, Field, TextInput } from '@studyspot/shared-ui';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { AuthPage } from './AuthPage.tsx';
import { FormError } from './FormError.tsx';
import { ForgotForm } from './forms.ts';
import { requestPasswordReset } from './requestPasswordReset.ts';

export const ForgotPasswordPage = () => {
  const ask = useMutation({ mutationFn: ({ email }: ForgotForm) => requestPasswordReset(email) });
  const form = useForm<ForgotForm>({ resolver: standardSchemaResolver(ForgotForm) });
  const { errors } = form.formState;
  return (
    <AuthPage title="Forgot your password?">
      {ask.isSuccess ? (
        <Banner tone="ok" title="Look into your mailbox">
          If there is an account with that address, a link to set a new password is on its way.
        </Banner>
      ) : (
        <form
          noValidate
          onSubmit={(event) => void form.handleSubmit((values) => ask.mutate(values))(event)}
          className="flex flex-col gap-4"
        >
          <FormError error={ask.error} />
          <Field
            label="E-mail"
            hint="We send a link with which you set a new password."
            error={errors.email?.message}
          >
            <TextInput
              type="email"
              autoComplete="username"
              inputMode="email"
              {...form.register('email')}
            />
          </Field>
          <Button type="submit" variant="primary" size="lg" block pending={ask.isPending}>
            Send the link
          </Button>
        </form>
      )}
      <p className="mt-4">
        <Link to="/sign-in">Back to sign in</Link>
      </p>
    </AuthPage>
  );
};
