import { MEMBER_ROLES } from '@studyspot/shared-events';
import { Checkbox, Field, SegmentedControl, Select } from '@studyspot/shared-ui';
import { useQuery } from '@tanstack/react-query';
import type { Assignment } from '../../lib/assignment.ts';
import { ROLE_OPTIONS } from '../../lib/roles.ts';
import { tenantLibrariesQuery } from '../../lib/server/tenantLibraries.ts';

type AssignmentFieldsProps = {
  tenantId: string;
  value: Assignment;
  onChange: (value: Assignment) => void;
};

export function AssignmentFields({ tenantId, value, onChange }: AssignmentFieldsProps) {
  const { data } = useQuery(tenantLibrariesQuery(tenantId));
  const { role, libraryIds } = value;
  const toggle = (id: string, isOn: boolean) => {
    const others = (libraryIds ?? []).filter((other) => other !== id);
    onChange({ role, libraryIds: isOn ? [...others, id] : others });
  };
  return (
    <>
      <Field label="Role">
        <Select
          value={role}
          options={ROLE_OPTIONS}
          onChange={(event) => {
            const chosen = MEMBER_ROLES.find((each) => each === event.target.value);
            if (chosen) onChange({ role: chosen, libraryIds });
          }}
        />
      </Field>
      <SegmentedControl
        label="Libraries"
        className="self-start"
        value={libraryIds === null ? 'all' : 'chosen'}
        onValueChange={(next) => onChange({ role, libraryIds: next === 'all' ? null : [] })}
        segments={[
          { value: 'all', label: 'All libraries' },
          { value: 'chosen', label: 'Chosen ones' },
        ]}
      />
      {libraryIds === null ? (
        <p className="text-muted">Those that are added later as well.</p>
      ) : (
        <fieldset className="max-h-60 overflow-y-auto rounded-card border border-line px-3">
          <legend className="sr-only">Chosen libraries</legend>
          {data?.items.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={libraryIds.includes(id)}
              onChange={(event) => toggle(id, event.target.checked)}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
