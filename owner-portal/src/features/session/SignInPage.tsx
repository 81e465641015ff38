import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { SignInBody } from '@studyspot/shared-events';
import { Button, Field, PasswordInput, TextInput } from '@studyspot/shared-ui';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { AuthFrame } from '../../components/AuthFrame.tsx';
import { FormError } from '../../components/FormError.tsx';
import { useEnter } from '../../hooks/useEnter.ts';
import { signIn } from '../../lib/server/signIn.ts';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { redirect, email = '' } = route.useSearch();
  const enter = useEnter();
  const { register, handleSubmit, formState } = useForm({
    resolver: standardSchemaResolver(SignInBody),
    defaultValues: { email, password: '' },
  });
  const entering = useMutation({ mutationFn: signIn, onSuccess: () => enter(redirect) });
  const { errors } = formState;
  return (
    <AuthFrame title="Sign in" subtitle="For the people who run study libraries.">
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => void handleSubmit((values) => entering.mutate(values))(event)}
      >
        <FormError error={entering.error} title="You are not signed in" />
        <Field label="E-mail" error={errors.email && 'Write your e-mail address'}>
          <TextInput type="email" autoComplete="username" {...register('email')} />
        </Field>
        <Field label="Password" error={errors.password && 'Write your password'}>
          <PasswordInput {...register('password')} />
        </Field>
        <Button type="submit" variant="primary" block pending={entering.isPending}>
          Sign in
        </Button>
      </form>
      <div className="mt-4 flex flex-wrap justify-between gap-x-4 gap-y-2">
        <Link to="/forgot-password" className="inline-flex min-h-6 items-center">
          Forgot your password?
        </Link>
        <Link to="/sign-up" search={{ redirect }} className="inline-flex min-h-6 items-center">
          Create an account
        </Link>
      </div>
    </AuthFrame>
  );
}
