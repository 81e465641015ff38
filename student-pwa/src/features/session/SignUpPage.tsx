import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { MIN_PASSWORD_LENGTH } from '@studyspot/shared-events/dto/auth';
import { Button, Field, PasswordInput, TextInput } from '@studyspot/shared-ui';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { useBusyWork } from '../../lib/busyWork.ts';
import { AuthPage } from './AuthPage.tsx';
import { FormError } from './FormError.tsx';
import { SignUpForm } from './forms.ts';
import { signUp } from './signUp.ts';
import { useEnterAs } from './useEnterAs.ts';

const route = getRouteApi('/sign-up');

export const SignUpPage = () => {
  const { next } = route.useSearch();
  const enter = useEnterAs(signUp, next);
  const form = useForm<SignUpForm>({ resolver: standardSchemaResolver(SignUpForm) });
  const { errors, isDirty } = form.formState;
  useBusyWork(isDirty);
  return (
    <AuthPage title="Create an account">
      <form
        noValidate
        onSubmit={(event) => void form.handleSubmit((values) => enter.mutate(values))(event)}
        className="flex flex-col gap-4"
      >
        <FormError error={enter.error} />
        <Field label="Name" hint="Staff see it when you check in." error={errors.name?.message}>
          <TextInput autoComplete="name" {...form.register('name')} />
        </Field>
        <Field label="E-mail" error={errors.email?.message}>
          <TextInput
            type="email"
            autoComplete="username"
            inputMode="email"
            {...form.register('email')}
          />
        </Field>
        <Field
          label="Password"
          hint={`${MIN_PASSWORD_LENGTH} characters or more; a few words make a good one.`}
          error={errors.password?.message}
        >
          <PasswordInput autoComplete="new-password" {...form.register('password')} />
        </Field>
        <Button type="submit" variant="primary" size="lg" block pending={enter.isPending}>
          Create account
        </Button>
      </form>
      <p className="mt-4">
        Have one already?{' '}
        <Link to="/sign-in" search={{ next }}>
          Sign in
        </Link>
      </p>
    </AuthPage>
  );
};
