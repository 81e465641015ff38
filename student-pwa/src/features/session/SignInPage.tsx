import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { Button, Field, PasswordInput, TextInput } from '@studyspot/shared-ui';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { AuthPage } from './AuthPage.tsx';
import { FormError } from './FormError.tsx';
import { SignInForm } from './forms.ts';
import { signIn } from './signIn.ts';
import { useEnterAs } from './useEnterAs.ts';

const route = getRouteApi('/sign-in');

export const SignInPage = () => {
  const { next } = route.useSearch();
  const enter = useEnterAs(signIn, next);
  const form = useForm<SignInForm>({ resolver: standardSchemaResolver(SignInForm) });
  const { errors } = form.formState;
  return (
    <AuthPage title="Sign in">
      <form
        noValidate
        onSubmit={(event) => void form.handleSubmit((values) => enter.mutate(values))(event)}
        className="flex flex-col gap-4"
      >
        <FormError error={enter.error} />
        <Field label="E-mail" error={errors.email?.message}>
          <TextInput
            type="email"
            autoComplete="username"
            inputMode="email"
            {...form.register('email')}
          />
        </Field>
        <Field label="Password" error={errors.password?.message}>
          <PasswordInput autoComplete="current-password" {...form.register('password')} />
        </Field>
        <Button type="submit" variant="primary" size="lg" block pending={enter.isPending}>
          Sign in
        </Button>
      </form>
      <p className="mt-4 flex flex-wrap justify-between gap-3">
        <Link to="/forgot-password" className="py-1">
          Forgot your password?
        </Link>
        <Link to="/sign-up" search={{ next }} className="py-1">
          Create an account
        </Link>
      </p>
    </AuthPage>
  );
};
