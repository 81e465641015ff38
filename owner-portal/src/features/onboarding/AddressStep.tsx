import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { Button } from '@studyspot/shared-ui';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { FormError } from '../../components/FormError.tsx';
import { AddressFields } from '../../components/library/AddressFields.tsx';
import { usePatchLibrary } from '../../hooks/usePatchLibrary.ts';
import { addressBody, AddressForm, addressOf } from '../../lib/library/addressForm.ts';
import type { StepProps } from './stepProps.ts';

/** Step one again, of a draft that exists. */
export function AddressStep({ library, onTyped, onNext }: StepProps) {
  const form = useForm({
    resolver: standardSchemaResolver(AddressForm),
    defaultValues: addressOf(library),
  });
  const saving = usePatchLibrary(library);
  const { watch } = form;
  useEffect(() => {
    const { unsubscribe } = watch((values) => {
      const { name = '', description = '', addressLine = '', city = '' } = values;
      onTyped({ name, description, addressLine, city });
    });
    return unsubscribe;
  }, [watch, onTyped]);
  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) =>
        void form.handleSubmit((values) =>
          saving.mutate(addressBody(values), { onSuccess: onNext }),
        )(event)
      }
    >
      <AddressFields register={form.register} errors={form.formState.errors} />
      <FormError error={saving.error} title="The address was not saved" />
      <Button type="submit" variant="primary" className="self-start" pending={saving.isPending}>
        Save and go on
      </Button>
    </form>
  );
}
