import type { ImportBody } from '@studyspot/shared-events';
import { Button, Card, KeyValueList, SegmentedControl } from '@studyspot/shared-ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { CsvImport } from '../../components/library/CsvImport.tsx';
import { SeatGenerator } from '../../components/library/SeatGenerator.tsx';
import { SEAT_FIELDS } from '../../lib/imports/importFields.ts';
import { importSeats } from '../../lib/server/importSeats.ts';
import { seatPlanQuery } from '../../lib/server/seatPlan.ts';
import type { StepProps } from './stepProps.ts';

/** Rows times seats, zone by zone, or a file. */
export function SeatsStep({ library, plan, onNext }: StepProps) {
  const queryClient = useQueryClient();
  const [way, setWay] = useState<'rows' | 'file'>('rows');
  const seatsIn = (zoneId: string) => plan.seats.filter((seat) => seat.zoneId === zoneId).length;
  return (
    <div className="flex flex-col gap-5">
      <SegmentedControl
        label="Add seats by"
        className="self-start"
        value={way}
        onValueChange={setWay}
        segments={[
          { value: 'rows', label: 'Rows of seats' },
          { value: 'file', label: 'CSV file' },
        ]}
      />
      <Card>
        {way === 'rows' ? (
          <SeatGenerator library={library} plan={plan} />
        ) : (
          <CsvImport
            fields={SEAT_FIELDS}
            what="seats"
            send={(body: ImportBody) => importSeats(library.id, body)}
            onImported={() =>
              void queryClient.invalidateQueries({
                queryKey: seatPlanQuery(library.id).queryKey,
              })
            }
          />
        )}
      </Card>
      {plan.zones.length > 0 && (
        <KeyValueList
          items={plan.zones.map(({ id, name }) => ({ label: name, value: `${seatsIn(id)} seats` }))}
        />
      )}
      <Button
        variant="primary"
        className="self-start"
        disabledReason={plan.seats.length === 0 ? 'Add at least one seat' : undefined}
        onClick={onNext}
      >
        Go on
      </Button>
    </div>
  );
}
