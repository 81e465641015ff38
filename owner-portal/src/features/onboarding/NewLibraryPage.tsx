import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { Button, deviceTimeZone } from '@studyspot/shared-ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { FormError } from '../../components/FormError.tsx';
import { AddressFields } from '../../components/library/AddressFields.tsx';
import { CLOSED_WEEK } from '../../lib/hours/weekHours.ts';
import { addressBody, AddressForm, emptyAddress } from '../../lib/library/addressForm.ts';
import { currencyFor } from '../../lib/places.ts';
import { createLibrary } from '../../lib/server/createLibrary.ts';
import { tenantLibrariesQuery } from '../../lib/server/tenantLibraries.ts';
import { setupSteps } from '../../lib/setup/setupSteps.ts';
import { SetupFrame } from './SetupFrame.tsx';

const route = getRouteApi('/app/tenants/$tenantId/new-library');

/** Step one. From its end on the draft is kept on the server. */
export function NewLibraryPage() {
  const { tenantId } = route.useParams();
  const navigate = route.useNavigate();
  const queryClient = useQueryClient();
  const form = useForm({
    resolver: standardSchemaResolver(AddressForm),
    defaultValues: emptyAddress(),
  });
  const values = form.watch();
  const timeZone = deviceTimeZone();
  const currency = currencyFor(values.country);
  const creating = useMutation({
    mutationFn: createLibrary,
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: tenantLibrariesQuery(tenantId).queryKey });
      await navigate({
        to: '/libraries/$libraryId/setup',
        params: { libraryId: id },
        search: { step: 'hours' },
      });
    },
  });
  return (
    <SetupFrame
      step="address"
      steps={setupSteps({ library: null, plans: [] })}
      libraryId={undefined}
      facts={{
        ...values,
        timeZone,
        week: CLOSED_WEEK,
        amenities: [],
        plan: undefined,
        fromAmountMinor: null,
        currency,
      }}
    >
      <form
        noValidate
        className="flex flex-col gap-5"
        onSubmit={(event) =>
          void form.handleSubmit((address) =>
            creating.mutate({ ...addressBody(address), tenantId, timeZone, currency }),
          )(event)
        }
      >
        <AddressFields register={form.register} errors={form.formState.errors} />
        <FormError error={creating.error} title="The library was not saved" />
        <Button type="submit" variant="primary" className="self-start" pending={creating.isPending}>
          Save and go on
        </Button>
      </form>
    </SetupFrame>
  );
}
