import type { LibraryDetail, Seat, SeatPlan } from '@studyspot/shared-events';
import { Button, Field, Select, Sheet, Switch, TextInput } from '@studyspot/shared-ui';
import { useState } from 'react';
import { ConflictBanner } from '../../components/ConflictBanner.tsx';
import { FormError } from '../../components/FormError.tsx';
import { NumberInput } from '../../components/library/NumberInput.tsx';
import { usePlanChange } from '../../hooks/usePlanChange.ts';
import { useVersionGuard } from '../../hooks/useVersionGuard.ts';
import { kindOptions } from '../../lib/seatKinds.ts';
import { patchSeat } from '../../lib/server/patchSeat.ts';
import { DeleteSeat } from './DeleteSeat.tsx';
import { SeatAttributeFields } from './SeatAttributeFields.tsx';

type SeatEditorProps = {
  library: LibraryDetail;
  plan: SeatPlan;
  seat: Seat;
  onClose: () => void;
};

export function SeatEditor({ library, plan, seat, onClose }: SeatEditorProps) {
  const [draft, setDraft] = useState(seat);
  const [seen, setSeen] = useState(seat);
  const isDirty = JSON.stringify(draft) !== JSON.stringify(seen);
  const refresh = () => {
    setDraft(seat);
    setSeen(seat);
  };
  // Another seat's change raises the plan's version too: only a change of this one is a conflict.
  const isOther = JSON.stringify(seat) !== JSON.stringify(seen);
  const guard = useVersionGuard({ version: plan.version, isDirty: isDirty && isOther, refresh });
  const saving = usePlanChange(library, patchSeat, `Seat ${draft.label} saved`);
  const save = () => {
    const { id: _id, ...fields } = draft;
    const version = isOther ? guard.base : plan.version;
    saving.mutate([library.id, seat.id, { ...fields, version }], { onSuccess: onClose });
  };
  return (
    <Sheet
      open
      modal={false}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`Seat ${seat.label}`}
      footer={
        <>
          <Button
            variant="primary"
            pending={saving.isPending}
            disabledReason={
              guard.hasConflict
                ? 'Settle the conflict first'
                : isDirty
                  ? undefined
                  : 'Nothing changed yet'
            }
            onClick={save}
          >
            Save seat
          </Button>
          <DeleteSeat library={library} seat={seat} onDeleted={onClose} />
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {guard.hasConflict && (
          <ConflictBanner
            what={`Seat ${seat.label}`}
            onTakeTheirs={() => {
              refresh();
              guard.settle();
            }}
            onKeepMine={() => {
              setSeen(seat);
              guard.settle();
            }}
          />
        )}
        <FormError error={saving.error} title="The seat was not saved" />
        <Field label="Label">
          <TextInput
            value={draft.label}
            maxLength={20}
            onChange={(event) => setDraft({ ...draft, label: event.target.value })}
          />
        </Field>
        <Field label="Zone">
          <Select
            value={draft.zoneId}
            options={plan.zones.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => setDraft({ ...draft, zoneId: event.target.value })}
          />
        </Field>
        <Field label="Kind of seat">
          <Select
            value={draft.kind}
            options={kindOptions(plan.seats.map(({ kind }) => kind))}
            onChange={(event) => setDraft({ ...draft, kind: event.target.value })}
          />
        </Field>
        <div className="grid grid-cols-2 gap-3">
          <NumberInput
            label="Position x"
            value={draft.x}
            min={0}
            max={10_000}
            onChange={(x) => setDraft({ ...draft, x })}
          />
          <NumberInput
            label="Position y"
            value={draft.y}
            min={0}
            max={10_000}
            onChange={(y) => setDraft({ ...draft, y })}
          />
        </div>
        <Switch
          label="Under maintenance"
          hint="Nobody can book it."
          checked={draft.state === 'maintenance'}
          onCheckedChange={(on) => setDraft({ ...draft, state: on ? 'maintenance' : 'active' })}
        />
        <SeatAttributeFields
          plan={plan}
          attributes={draft.attributes}
          onChange={(attributes) => setDraft({ ...draft, attributes })}
        />
      </div>
    </Sheet>
  );
}
