import { Field, Select } from '@studyspot/shared-ui';
import { kindOptions } from '../../lib/seatKinds.ts';

type KindSelectProps = {
  kinds: readonly string[];
  value: string | null;
  onChange: (kind: string | null) => void;
};

/** Null: every kind that has no price of its own. */
export const KindSelect = ({ kinds, value, onChange }: KindSelectProps) => (
  <Field label="For">
    <Select
      placeholder="All other seats"
      value={value ?? ''}
      options={kindOptions(value === null ? kinds : [...kinds, value])}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
    />
  </Field>
);
