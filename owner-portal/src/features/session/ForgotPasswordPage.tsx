import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { RequestPasswordResetBody } from '@studyspot/shared-events';
import { Banner, Button, Field, TextInput } from '@studyspot/shared-ui';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { AuthFrame } from '../../components/AuthFrame.tsx';
import { FormError } from '../../components/FormError.tsx';
import { requestPasswordReset } from '../../lib/server/requestPasswordReset.ts';

export function ForgotPasswordPage() {
  const { register, handleSubmit, formState } = useForm({
    resolver: standardSchemaResolver(RequestPasswordResetBody),
    defaultValues: { email: '' },
  });
  const asking = useMutation({ mutationFn: requestPasswordReset });
  return (
    <AuthFrame
      title="Forgot your password?"
      subtitle="We send a link with which you set a new one."
    >
      {asking.isSuccess ? (
        <Banner tone="ok" title="Look into your mailbox">
          If this address has an account, a link is on its way. It can be used once.
        </Banner>
      ) : (
        <form
          noValidate
          className="flex flex-col gap-4"
          onSubmit={(event) => void handleSubmit(({ email }) => asking.mutate(email))(event)}
        >
          <FormError error={asking.error} title="No mail was sent" />
          <Field label="E-mail" error={formState.errors.email && 'Write your e-mail address'}>
            <TextInput type="email" autoComplete="username" {...register('email')} />
          </Field>
          <Button type="submit" variant="primary" block pending={asking.isPending}>
            Send the link
          </Button>
        </form>
      )}
      <p className="mt-4">
        <Link to="/sign-in" className="inline-flex min-h-6 items-center">
          Back to sign in
        </Link>
      </p>
    </AuthFrame>
  );
}
