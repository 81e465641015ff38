import type { LibraryDetail, Zone } from '@studyspot/shared-events';
import { Button, Field, IconButton, Menu, TextInput } from '@studyspot/shared-ui';
import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { FormError } from '../../components/FormError.tsx';
import { usePlanChange } from '../../hooks/usePlanChange.ts';
import { deleteZone } from '../../lib/server/deleteZone.ts';
import { patchZone } from '../../lib/server/patchZone.ts';

type ZoneRowProps = {
  library: LibraryDetail;
  zone: Zone;
  planVersion: number;
  seatCount: number;
};

export function ZoneRow({ library, zone, planVersion, seatCount }: ZoneRowProps) {
  const [name, setName] = useState<string | null>(null);
  const renaming = usePlanChange(library, patchZone, 'Zone renamed');
  const removing = usePlanChange(library, deleteZone, 'Zone removed');
  const rename = (wanted: string) =>
    renaming.mutate([library.id, zone.id, { name: wanted, version: planVersion }], {
      onSuccess: () => setName(null),
    });
  return (
    <li className="py-1">
      {name === null ? (
        <div className="flex items-center justify-between gap-2">
          <span className="min-w-0 truncate">{zone.name}</span>
          <span className="flex items-center gap-1">
            <span className="text-muted tabular">{seatCount} seats</span>
            <Menu
              trigger={
                <IconButton
                  label={`Change zone ${zone.name}`}
                  icon={<Ellipsis aria-hidden="true" size={16} />}
                />
              }
              items={[
                {
                  label: 'Rename',
                  icon: <Pencil aria-hidden="true" size={16} />,
                  onSelect: () => setName(zone.name),
                },
                {
                  label: 'Remove',
                  icon: <Trash2 aria-hidden="true" size={16} />,
                  isDanger: true,
                  disabledReason: seatCount > 0 ? 'It still has seats' : undefined,
                  onSelect: () => removing.mutate([library.id, zone.id]),
                },
              ]}
            />
          </span>
        </div>
      ) : (
        <form
          className="flex flex-col gap-2 py-1"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') rename(name.trim());
          }}
        >
          <Field label={`New name for ${zone.name}`}>
            <TextInput
              autoFocus
              value={name}
              maxLength={120}
              onChange={(event) => setName(event.target.value)}
            />
          </Field>
          <div className="flex gap-2">
            <Button type="submit" size="sm" variant="primary" pending={renaming.isPending}>
              Rename
            </Button>
            <Button size="sm" variant="quiet" onClick={() => setName(null)}>
              Leave it
            </Button>
          </div>
        </form>
      )}
      <FormError error={renaming.error ?? removing.error} title="The zone was not changed" />
    </li>
  );
}
