import type { Library, SeatPlan } from '@studyspot/shared-events';
import { Button, Field, Select, TextInput } from '@studyspot/shared-ui';
import { useState } from 'react';
import { useGenerateSeats } from '../../hooks/useGenerateSeats.ts';
import { kindOptions } from '../../lib/seatKinds.ts';
import { freeOrigin, generateSeats } from '../../lib/setup/generateSeats.ts';
import { FormError } from '../FormError.tsx';
import { NumberInput } from './NumberInput.tsx';

type SeatGeneratorProps = { library: Library; plan: SeatPlan };

const NEW_ZONE = 'new';
const MOST_SEATS = 500;

/** Rows times seats, numbered, in a zone that exists or a new one; as often as there are zones. */
export function SeatGenerator({ library, plan }: SeatGeneratorProps) {
  const [zoneId, setZoneId] = useState(plan.zones[0]?.id ?? NEW_ZONE);
  const [zoneName, setZoneName] = useState('');
  const [prefix, setPrefix] = useState('A');
  const [rows, setRows] = useState(4);
  const [seatsPerRow, setSeatsPerRow] = useState(6);
  const [kind, setKind] = useState('desk');
  const generating = useGenerateSeats(library);
  const isNew = !plan.zones.some(({ id }) => id === zoneId);
  const seats = generateSeats({
    zoneId,
    prefix,
    rows,
    seatsPerRow,
    kind,
    takenLabels: new Set(plan.seats.map(({ label }) => label)),
    origin: freeOrigin(plan.seats),
  });
  const count = seats.length;
  const first = seats.at(0)?.label;
  const last = seats.at(-1)?.label;
  const fault =
    isNew && zoneName.trim() === ''
      ? 'Name the zone'
      : count === 0 || count > MOST_SEATS
        ? `Between 1 and ${MOST_SEATS} seats at a time`
        : undefined;
  return (
    <form
      className="grid gap-4 sm:grid-cols-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (fault !== undefined || generating.isPending) return;
        generating.mutate(
          { zone: isNew ? { name: zoneName.trim() } : { id: zoneId }, seats },
          {
            onSuccess: () => {
              setZoneName('');
              setPrefix(String.fromCharCode(Math.min(90, (prefix.charCodeAt(0) || 64) + 1)));
            },
          },
        );
      }}
    >
      <Field label="Zone">
        <Select
          value={isNew ? NEW_ZONE : zoneId}
          onChange={(event) => setZoneId(event.target.value)}
          options={[
            ...plan.zones.map(({ id, name }) => ({ value: id, label: name })),
            { value: NEW_ZONE, label: 'A new zone' },
          ]}
        />
      </Field>
      {isNew ? (
        <Field label="Name of the zone">
          <TextInput
            value={zoneName}
            maxLength={120}
            placeholder="Ground floor"
            onChange={(event) => setZoneName(event.target.value)}
          />
        </Field>
      ) : (
        <span className="hidden sm:block" />
      )}
      <NumberInput label="Rows" value={rows} min={1} max={50} onChange={setRows} />
      <NumberInput
        label="Seats in each row"
        value={seatsPerRow}
        min={1}
        max={50}
        onChange={setSeatsPerRow}
      />
      <Field label="Labels begin with">
        <TextInput
          value={prefix}
          maxLength={10}
          onChange={(event) => setPrefix(event.target.value)}
        />
      </Field>
      <Field label="Kind of seat">
        <Select
          value={kind}
          options={kindOptions(plan.seats.map((seat) => seat.kind))}
          onChange={(event) => setKind(event.target.value)}
        />
      </Field>
      <div className="flex flex-col items-start gap-2 sm:col-span-2">
        <FormError error={generating.error} title="No seats were added" />
        <p className="text-muted tabular">
          {count} seats, {first} to {last}
        </p>
        <Button
          type="submit"
          variant="primary"
          pending={generating.isPending}
          disabledReason={fault}
        >
          Add {count} seats
        </Button>
      </div>
    </form>
  );
}
