import type { LibraryDetail, SeatPlan } from '@studyspot/shared-events';
import { Button, Card, Field, TextInput } from '@studyspot/shared-ui';
import { useState } from 'react';
import { FormError } from '../../components/FormError.tsx';
import { usePlanChange } from '../../hooks/usePlanChange.ts';
import { createZone } from '../../lib/server/createZone.ts';
import { ZoneRow } from './ZoneRow.tsx';

type ZoneListProps = { library: LibraryDetail; plan: SeatPlan };

export function ZoneList({ library, plan }: ZoneListProps) {
  const [name, setName] = useState('');
  const adding = usePlanChange(library, createZone, 'Zone added');
  return (
    <Card as="section" aria-labelledby="zones">
      <h2 id="zones" className="text-xl">
        Zones
      </h2>
      <ul className="mt-2 divide-y divide-line">
        {plan.zones.map((zone) => (
          <ZoneRow
            key={zone.id}
            library={library}
            zone={zone}
            planVersion={plan.version}
            seatCount={plan.seats.filter(({ zoneId }) => zoneId === zone.id).length}
          />
        ))}
      </ul>
      <form
        className="mt-3 flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '') return;
          const body = { name: name.trim() };
          adding.mutate([library.id, body], { onSuccess: () => setName('') });
        }}
      >
        <Field label="New zone">
          <TextInput
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <FormError error={adding.error} title="No zone was added" />
        <Button
          type="submit"
          className="self-start"
          pending={adding.isPending}
          disabledReason={name.trim() === '' ? 'Write its name' : undefined}
        >
          Add zone
        </Button>
      </form>
    </Card>
  );
}
