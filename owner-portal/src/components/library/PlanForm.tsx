import type { FeePlan, LibraryDetail } from '@studyspot/shared-events';
import { Badge, Button, Field, Switch, TextInput } from '@studyspot/shared-ui';
import { useState } from 'react';
import { useFeePlanChange } from '../../hooks/useFeePlanChange.ts';
import { useVersionGuard } from '../../hooks/useVersionGuard.ts';
import { amountText, parseAmount } from '../../lib/money.ts';
import { putFeePlan } from '../../lib/server/putFeePlan.ts';
import { ConflictBanner } from '../ConflictBanner.tsx';
import { FormError } from '../FormError.tsx';
import { KindSelect } from './KindSelect.tsx';

type PlanFormProps = { library: LibraryDetail; plan: FeePlan; kinds: readonly string[] };

const draftOf = (plan: FeePlan) => ({
  name: plan.name,
  seatKind: plan.seatKind,
  amount: amountText(plan.amountMinorPerHour, plan.currency),
  isActive: plan.isActive,
});

export function PlanForm({ library, plan, kinds }: PlanFormProps) {
  const [draft, setDraft] = useState(draftOf(plan));
  const [seen, setSeen] = useState(draft);
  const saving = useFeePlanChange(library.id, putFeePlan, 'Price saved');
  const isDirty = JSON.stringify(draft) !== JSON.stringify(seen);
  const refresh = () => {
    setDraft(draftOf(plan));
    setSeen(draftOf(plan));
  };
  const guard = useVersionGuard({ version: plan.version, isDirty, refresh });
  const amountMinorPerHour = parseAmount(draft.amount, plan.currency);
  const isSound = amountMinorPerHour !== null && draft.name.trim() !== '';
  return (
    <li className="rounded-card border border-line bg-surface p-4">
      <form
        aria-label={`Price ${plan.name}`}
        className="grid items-start gap-4 sm:grid-cols-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (amountMinorPerHour === null || !isSound || guard.hasConflict) return;
          const { name, seatKind, isActive } = draft;
          const body = { name, seatKind, isActive, amountMinorPerHour, version: guard.base };
          saving.mutate([plan.id, body], {
            onSuccess: (saved) => {
              setDraft(draftOf(saved));
              setSeen(draftOf(saved));
            },
          });
        }}
      >
        {guard.hasConflict && (
          <div className="sm:col-span-3">
            <ConflictBanner
              what={`The price ${plan.name}`}
              onTakeTheirs={() => {
                refresh();
                guard.settle();
              }}
              onKeepMine={guard.settle}
            />
          </div>
        )}
        <Field label="Name">
          <TextInput
            value={draft.name}
            maxLength={120}
            onChange={(event) => setDraft({ ...draft, name: event.target.value })}
          />
        </Field>
        <KindSelect
          kinds={kinds}
          value={draft.seatKind}
          onChange={(seatKind) => setDraft({ ...draft, seatKind })}
        />
        <Field
          label={`An hour, in ${plan.currency}`}
          error={amountMinorPerHour === null ? 'An amount such as 2.50' : undefined}
        >
          <TextInput
            inputMode="decimal"
            value={draft.amount}
            onChange={(event) => setDraft({ ...draft, amount: event.target.value })}
          />
        </Field>
        <div className="flex flex-wrap items-center justify-between gap-3 sm:col-span-3">
          <div className="flex items-center gap-3">
            <Switch
              label="In force"
              checked={draft.isActive}
              onCheckedChange={(isActive) => setDraft({ ...draft, isActive })}
            />
            {!plan.isActive && <Badge>Not in force</Badge>}
          </div>
          {isDirty && (
            <div className="flex flex-wrap gap-2">
              <Button variant="quiet" onClick={refresh}>
                Discard
              </Button>
              <Button type="submit" variant="primary" pending={saving.isPending}>
                Save price
              </Button>
            </div>
          )}
        </div>
        {saving.error && (
          <div className="sm:col-span-3">
            <FormError error={saving.error} title="The price was not saved" />
          </div>
        )}
      </form>
    </li>
  );
}
