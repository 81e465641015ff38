import { Field, TextInput } from '@studyspot/shared-ui';

type NumberInputProps = {
  label: string;
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
};

export const NumberInput = ({ label, value, min, max, onChange }: NumberInputProps) => (
  <Field label={label}>
    <TextInput
      type="number"
      inputMode="numeric"
      min={min}
      max={max}
      value={value === 0 ? '' : value}
      onChange={(event) => {
        const typed = Math.trunc(Number(event.target.value));
        onChange(Number.isNaN(typed) ? 0 : Math.min(max, Math.max(0, typed)));
      }}
    />
  </Field>
);
