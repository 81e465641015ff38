import type { LibraryDetail } from '@studyspot/shared-events';
import { Button, Card, Field, TextInput } from '@studyspot/shared-ui';
import { useState } from 'react';
import { useFeePlanChange } from '../../hooks/useFeePlanChange.ts';
import { parseAmount } from '../../lib/money.ts';
import { createFeePlan } from '../../lib/server/createFeePlan.ts';
import { FormError } from '../FormError.tsx';
import { KindSelect } from './KindSelect.tsx';

type NewPlanFormProps = { library: LibraryDetail; kinds: readonly string[] };

export function NewPlanForm({ library, kinds }: NewPlanFormProps) {
  const [name, setName] = useState('');
  const [amount, setAmount] = useState('');
  const [seatKind, setSeatKind] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const adding = useFeePlanChange(library.id, createFeePlan, 'Price added');
  const amountMinorPerHour = parseAmount(amount, library.currency);
  const isNamed = name.trim() !== '';
  return (
    <Card as="section" aria-labelledby="new-price">
      <h2 id="new-price" className="mb-3 text-lg">
        New price
      </h2>
      <form
        className="grid items-start gap-4 sm:grid-cols-3"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (amountMinorPerHour === null || !isNamed) return;
          const body = { name: name.trim(), seatKind, amountMinorPerHour };
          adding.mutate([library.id, body], {
            onSuccess: () => {
              setName('');
              setAmount('');
              setTried(false);
            },
          });
        }}
      >
        <Field label="Name" error={isTried && !isNamed ? 'Give it a name' : undefined}>
          <TextInput
            value={name}
            maxLength={120}
            placeholder="Standard"
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <KindSelect kinds={kinds} value={seatKind} onChange={setSeatKind} />
        <Field
          label={`An hour, in ${library.currency}`}
          error={isTried && amountMinorPerHour === null ? 'An amount such as 2.50' : undefined}
        >
          <TextInput
            inputMode="decimal"
            value={amount}
            onChange={(event) => setAmount(event.target.value)}
          />
        </Field>
        <div className="flex flex-col items-start gap-2 sm:col-span-3">
          <FormError error={adding.error} title="The price was not added" />
          <Button type="submit" variant="primary" pending={adding.isPending}>
            Add price
          </Button>
        </div>
      </form>
    </Card>
  );
}
