import type { ImportBody, ImportReport } from '@studyspot/shared-events';
import { Button, Field, TextInput } from '@studyspot/shared-ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import type { ImportField } from '../../lib/imports/importFields.ts';
import { FormError } from '../FormError.tsx';
import { ImportMapping } from './ImportMapping.tsx';
import { ImportReportView } from './ImportReportView.tsx';

type CsvImportProps = {
  fields: readonly ImportField[];
  send: (body: ImportBody) => Promise<ImportReport>;
  /** "seats" */
  what: string;
  onImported: () => void;
};

const MOST_BYTES = 2_000_000;

/** A file, its columns, what would happen line by line, and only then the import. */
export function CsvImport({ fields, send, what, onImported }: CsvImportProps) {
  const [csv, setCsv] = useState('');
  const [fault, setFault] = useState<string>();
  const [mapping, setMapping] = useState<Record<string, string>>({});
  const trying = useMutation({ mutationFn: send });
  const importing = useMutation({
    mutationFn: send,
    onSuccess: ({ created, updated, written }) => {
      if (!written) return;
      toast.success(`${created} ${what} added, ${updated} changed`);
      onImported();
    },
  });
  const dryRun = (text: string, columns: Record<string, string>) => {
    importing.reset();
    trying.mutate({ csv: text, mapping: columns, dryRun: true });
  };
  const read = async (file: File | undefined) => {
    if (!file) return;
    setMapping({});
    if (file.size > MOST_BYTES) {
      setFault('The file is larger than 2 MB');
      return;
    }
    setFault(undefined);
    const text = await file.text();
    setCsv(text);
    dryRun(text, {});
  };
  const report = importing.data ?? trying.data;
  const canImport =
    trying.data !== undefined && trying.data.refused === 0 && !importing.data?.written;
  return (
    <div className="flex flex-col gap-5">
      <Field
        label="CSV file"
        hint="With a header line, up to 2 MB. Nothing is written before you have seen what would happen."
        error={fault}
      >
        <TextInput
          type="file"
          accept=".csv,text/csv"
          className="py-2"
          onChange={(event) => void read(event.target.files?.[0])}
        />
      </Field>
      <FormError error={trying.error ?? importing.error} title="The file could not be read" />
      {report && (
        <>
          <ImportMapping
            fields={fields}
            columns={report.columns}
            mapping={report.mapping}
            isPending={trying.isPending}
            onChange={(key, column) => {
              const given = { ...mapping, [key]: column };
              const kept = Object.fromEntries(
                Object.entries(given).filter(([, value]) => value !== ''),
              );
              setMapping(kept);
              dryRun(csv, kept);
            }}
          />
          <ImportReportView report={report} what={what} />
          {!importing.data?.written && (
            <Button
              variant="primary"
              className="self-start"
              pending={importing.isPending}
              disabledReason={
                canImport ? undefined : 'Lines are refused: mend the file or the columns first'
              }
              onClick={() => importing.mutate({ csv, mapping, dryRun: false })}
            >
              Import {report.created + report.updated} {what}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
