import { AMENITIES } from '@studyspot/shared-events';
import type { Library } from '@studyspot/shared-events';
import { Card, Checkbox, Field, KeyValueList, Select, TextInput } from '@studyspot/shared-ui';
import type { UseFormReturn } from 'react-hook-form';
import { AddressFields } from '../../components/library/AddressFields.tsx';
import { AMENITY_WORDS } from '../../lib/amenityWords.ts';
import type { DetailsValues } from '../../lib/library/detailsForm.ts';
import { STEPS } from '../../lib/library/detailsForm.ts';

type DetailsFieldsProps = { form: UseFormReturn<DetailsValues>; library: Library };

const stepOptions = STEPS.map((step) => ({ value: String(step), label: `${step} minutes` }));

export function DetailsFields({ form, library }: DetailsFieldsProps) {
  const { register, formState } = form;
  const { errors } = formState;
  return (
    <>
      <Card as="section" aria-labelledby="details-place">
        <h2 id="details-place" className="mb-4 text-xl">
          Name and place
        </h2>
        <AddressFields register={register} errors={errors} />
        <KeyValueList
          className="mt-4"
          items={[
            { label: 'Time zone', value: library.timeZone },
            { label: 'Currency', value: library.currency },
          ]}
        />
      </Card>
      <Card as="section" aria-labelledby="details-rules">
        <h2 id="details-rules" className="mb-4 text-xl">
          Booking rules
        </h2>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            label="Bookings begin and end every"
            hint="Counted from opening."
            error={errors.stepMinutes?.message}
          >
            <Select options={stepOptions} {...register('stepMinutes')} />
          </Field>
          <Field label="Days ahead that can be booked" error={errors.maxDaysAhead?.message}>
            <TextInput inputMode="numeric" {...register('maxDaysAhead')} />
          </Field>
          <Field label="Shortest stay, in minutes" error={errors.minMinutes?.message}>
            <TextInput inputMode="numeric" {...register('minMinutes')} />
          </Field>
          <Field label="Longest stay, in minutes" error={errors.maxMinutes?.message}>
            <TextInput inputMode="numeric" {...register('maxMinutes')} />
          </Field>
        </div>
      </Card>
      <Card as="section" aria-labelledby="details-amenities">
        <h2 id="details-amenities" className="mb-2 text-xl">
          Amenities
        </h2>
        <div className="grid gap-x-4 sm:grid-cols-2 lg:grid-cols-3">
          {AMENITIES.map((amenity) => (
            <Checkbox
              key={amenity}
              value={amenity}
              label={AMENITY_WORDS[amenity]}
              {...register('amenities')}
            />
          ))}
        </div>
      </Card>
    </>
  );
}
