import { Field, Select, TextArea, TextInput } from '@studyspot/shared-ui';
import type { FieldErrors, UseFormRegister } from 'react-hook-form';
import type { AddressValues } from '../../lib/library/addressForm.ts';
import { countryOptions } from '../../lib/places.ts';

type AddressFieldsProps = {
  register: UseFormRegister<AddressValues>;
  errors: FieldErrors<AddressValues>;
};

const COUNTRIES = countryOptions();

export const AddressFields = ({ register, errors }: AddressFieldsProps) => (
  <div className="grid gap-4 sm:grid-cols-2">
    <Field
      label="Name of the library"
      required
      className="sm:col-span-2"
      error={errors.name && 'Give the library a name'}
    >
      <TextInput {...register('name')} />
    </Field>
    <Field
      label="Description"
      hint="A sentence or two that help a student choose."
      className="sm:col-span-2"
      error={errors.description && 'At most 2,000 characters'}
    >
      <TextArea {...register('description')} />
    </Field>
    <Field label="Street and number" className="sm:col-span-2" error={errors.addressLine?.message}>
      <TextInput autoComplete="off" {...register('addressLine')} />
    </Field>
    <Field label="Town" error={errors.city?.message}>
      <TextInput autoComplete="off" {...register('city')} />
    </Field>
    <Field label="Postcode" error={errors.postcode?.message}>
      <TextInput autoComplete="off" {...register('postcode')} />
    </Field>
    <Field label="Country" error={errors.country && 'Choose a country'}>
      <Select options={COUNTRIES} {...register('country')} />
    </Field>
    <Field label="Website" error={errors.website && 'An address that begins with https://'}>
      <TextInput type="url" placeholder="https://" autoComplete="off" {...register('website')} />
    </Field>
    <Field
      label="Latitude"
      hint="So that students find it near them."
      error={errors.latitude && 'Between −90 and 90'}
    >
      <TextInput inputMode="decimal" placeholder="50.3732" {...register('latitude')} />
    </Field>
    <Field label="Longitude" error={errors.longitude && 'Between −180 and 180'}>
      <TextInput inputMode="decimal" placeholder="-4.1429" {...register('longitude')} />
    </Field>
  </div>
);
