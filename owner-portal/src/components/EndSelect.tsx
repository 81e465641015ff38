import { Field, formatDuration, formatTime, Select } from '@studyspot/shared-ui';

type EndSelectProps = {
  label: string;
  /** Instants in ms, the allowed ones. */
  ends: readonly number[];
  value: number;
  onChange: (end: number) => void;
  fromMs: number;
  timeZone: string;
};

/** "18:00 (2 hr)": the end on the library's wall, the length from the instants. */
export const EndSelect = ({ label, ends, value, onChange, fromMs, timeZone }: EndSelectProps) => (
  <Field label={label}>
    <Select
      value={String(value)}
      onChange={(event) => onChange(Number(event.target.value))}
      options={ends.map((end) => ({
        value: String(end),
        label: `${formatTime(end, { timeZone })} (${formatDuration(fromMs, end)})`,
      }))}
    />
  </Field>
);
