import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { CreateTenantBody } from '@studyspot/shared-events';
import { Banner, Button, Card, Field, NoBookingsDrawing, TextInput } from '@studyspot/shared-ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { FormError } from '../../components/FormError.tsx';
import { Page } from '../../components/Page.tsx';
import { socketClient } from '../../lib/socket.ts';
import { readToken } from '../../lib/sessionToken.ts';
import { createTenant } from '../../lib/server/createTenant.ts';
import { meQuery } from '../../lib/server/me.ts';

/** For somebody who is member of nothing yet. */
export function WelcomePage() {
  const { data: me } = useQuery(meQuery);
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { register, handleSubmit, formState } = useForm({
    resolver: standardSchemaResolver(CreateTenantBody),
    defaultValues: { name: '' },
  });
  const creating = useMutation({
    mutationFn: createTenant,
    onSuccess: async ({ id }) => {
      await queryClient.refetchQueries({ queryKey: meQuery.queryKey });
      // The rooms of the new organisation are joined by right, on a new connection.
      socketClient.reauthenticate(readToken() ?? undefined);
      await navigate({ to: '/tenants/$tenantId/new-library', params: { tenantId: id } });
    },
  });
  const tenantName = me?.memberships[0]?.tenantName;
  return (
    <Page
      title={`Welcome${me ? `, ${me.name}` : ''}`}
      subtitle="Two things, and students can find your library: your organisation's name, and the library itself."
    >
      <div className="grid items-center gap-8 lg:grid-cols-2">
        <Card as="section" aria-labelledby="organisation">
          <h2 id="organisation" className="mb-4 text-xl">
            Name your organisation
          </h2>
          <form
            noValidate
            className="flex flex-col gap-4"
            onSubmit={(event) => void handleSubmit((body) => creating.mutate(body))(event)}
          >
            {tenantName !== undefined && (
              <Banner tone="info" title={`You already work for ${tenantName}`} announce="off">
                This makes another organisation of your own.
              </Banner>
            )}
            <FormError error={creating.error} title="The organisation was not created" />
            <Field
              label="Name of the organisation"
              hint="A university, a town, a café: whoever runs the libraries."
              error={formState.errors.name && 'Give it a name'}
            >
              <TextInput autoComplete="organization" {...register('name')} />
            </Field>
            <Button
              type="submit"
              variant="primary"
              className="self-start"
              pending={creating.isPending}
            >
              Create organisation
            </Button>
          </form>
          <p className="mt-6 text-muted">
            Do you join an organisation that exists? Open the link in the invitation that you got by
            mail.
          </p>
        </Card>
        <div className="mx-auto w-72 max-w-full text-ink">
          <NoBookingsDrawing />
        </div>
      </div>
    </Page>
  );
}
