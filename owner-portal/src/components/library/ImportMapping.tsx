import { Card, Field, Select } from '@studyspot/shared-ui';
import type { ImportField } from '../../lib/imports/importFields.ts';

type ImportMappingProps = {
  fields: readonly ImportField[];
  columns: readonly string[];
  mapping: Readonly<Record<string, string>>;
  isPending: boolean;
  onChange: (key: string, column: string) => void;
};

/** Which column is what: found by name, mended by hand; every change is tried at once. */
export const ImportMapping = (props: ImportMappingProps) => {
  const { fields, columns, mapping, isPending, onChange } = props;
  const options = columns.filter(Boolean).map((column) => ({ value: column, label: column }));
  return (
    <Card as="section" aria-label="Columns" aria-busy={isPending || undefined}>
      <h2 className="text-lg">Columns</h2>
      <div className="mt-3 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {fields.map(({ key, label, isRequired }) => (
          <Field
            key={key}
            label={label}
            required={isRequired}
            error={isRequired && mapping[key] === undefined ? 'Choose the column' : undefined}
          >
            <Select
              placeholder="Not in the file"
              value={mapping[key] ?? ''}
              options={options}
              onChange={(event) => onChange(key, event.target.value)}
            />
          </Field>
        ))}
      </div>
    </Card>
  );
};
