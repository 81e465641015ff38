import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { MIN_PASSWORD_LENGTH, SignUpBody } from '@studyspot/shared-events';
import { Button, Field, PasswordInput, TextInput } from '@studyspot/shared-ui';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { AuthFrame } from '../../components/AuthFrame.tsx';
import { FormError } from '../../components/FormError.tsx';
import { useEnter } from '../../hooks/useEnter.ts';
import { signUp } from '../../lib/server/signUp.ts';

const route = getRouteApi('/sign-up');

export function SignUpPage() {
  const { redirect, email = '' } = route.useSearch();
  const enter = useEnter();
  const { register, handleSubmit, formState } = useForm({
    resolver: standardSchemaResolver(SignUpBody),
    defaultValues: { name: '', email, password: '' },
  });
  const entering = useMutation({ mutationFn: signUp, onSuccess: () => enter(redirect) });
  const { errors } = formState;
  return (
    <AuthFrame
      title="Create an account"
      subtitle="Then name your organisation and set up a library."
    >
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => void handleSubmit((values) => entering.mutate(values))(event)}
      >
        <FormError error={entering.error} title="The account was not created" />
        <Field label="Your name" error={errors.name && 'Write your name'}>
          <TextInput autoComplete="name" {...register('name')} />
        </Field>
        <Field label="E-mail" error={errors.email && 'Write an e-mail address'}>
          <TextInput type="email" autoComplete="username" {...register('email')} />
        </Field>
        <Field
          label="Password"
          hint={`At least ${MIN_PASSWORD_LENGTH} characters. Three words make a good one.`}
          error={errors.password && `At least ${MIN_PASSWORD_LENGTH} characters`}
        >
          <PasswordInput autoComplete="new-password" {...register('password')} />
        </Field>
        <Button type="submit" variant="primary" block pending={entering.isPending}>
          Create account
        </Button>
      </form>
      <p className="mt-4">
        <Link to="/sign-in" search={{ redirect }} className="inline-flex min-h-6 items-center">
          I have an account
        </Link>
      </p>
    </AuthFrame>
  );
}
