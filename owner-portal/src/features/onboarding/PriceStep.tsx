import { Button, Field, Select } from '@studyspot/shared-ui';
import { FormError } from '../../components/FormError.tsx';
import { PricesEditor } from '../../components/library/PricesEditor.tsx';
import { usePatchLibrary } from '../../hooks/usePatchLibrary.ts';
import { currencyOptions } from '../../lib/places.ts';
import type { StepProps } from './stepProps.ts';

const CURRENCIES = currencyOptions();

export function PriceStep({ library, plan, plans, onNext }: StepProps) {
  const patching = usePatchLibrary(library);
  return (
    <div className="flex flex-col gap-5">
      {plans.length === 0 && (
        <Field label="Currency">
          <Select
            value={library.currency}
            options={CURRENCIES}
            onChange={(event) => patching.mutate({ currency: event.target.value })}
          />
        </Field>
      )}
      <FormError error={patching.error} title="The currency was not changed" />
      <PricesEditor
        key={library.currency}
        library={library}
        plans={plans}
        kinds={[...new Set(plan.seats.map(({ kind }) => kind))]}
      />
      <Button variant="primary" className="self-start" onClick={onNext}>
        {plans.length === 0 ? 'Go on, free of charge' : 'Go on'}
      </Button>
    </div>
  );
}
