import type { ColumnMapping, ImportLine, ImportReport } from '@studyspot/shared-events';
import * as z from 'zod';
import { refused } from '../../../errors.ts';

/** A line of the file: what it says, or why it is refused. */
export type FileLine<Value> = { line: number; name: string } & (
  | { value: Value }
  | { reason: string }
);

export type ParsedFile<Value> = {
  columns: string[];
  mapping: ColumnMapping;
  lines: FileLine<Value>[];
};

/** Thrown while one line is read; its message is the reason the person sees. */
export class RefusedLine extends Error {}

/** A zod verdict in the words of a report. */
export function checked<Value>(schema: z.core.$ZodType<Value>, value: unknown): Value {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const reasons = result.error.issues.map(({ path, message }) =>
    path.length > 0 ? `${path.join('.')}: ${message}` : message,
  );
  throw new RefusedLine(reasons.join('; '));
}

/** Reads one line; a `RefusedLine` becomes its reason, anything else is a fault of ours. */
export function readLine<Value>(line: number, name: string, read: () => Value): FileLine<Value> {
  try {
    return { line, name, value: read() };
  } catch (error) {
    if (error instanceof RefusedLine) return { line, name, reason: error.message };
    throw error;
  }
}

/** Refuses every line whose key an earlier one had. */
export function refuseRepeated<Value>(
  lines: FileLine<Value>[],
  keyOf: (value: Value) => string,
): FileLine<Value>[] {
  const firstLines = new Map<string, number>();
  return lines.map((line) => {
    if (!('value' in line)) return line;
    const key = keyOf(line.value);
    const first = firstLines.get(key);
    if (first !== undefined)
      return { line: line.line, name: line.name, reason: `The same as line ${first}` };
    firstLines.set(key, line.line);
    return line;
  });
}

type Report = { dryRun: boolean; columns: string[]; mapping: ColumnMapping; lines: ImportLine[] };

export function summarise({ dryRun, columns, mapping, lines }: Report): ImportReport {
  const count = (outcome: ImportLine['outcome']) =>
    lines.filter((line) => line.outcome === outcome).length;
  const refused = count('refused');
  return {
    dryRun,
    written: !dryRun && refused === 0,
    columns,
    mapping,
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    refused,
    lines,
  };
}

/** Throws 422 `import_refused` with the report if it was meant to be written and could not. */
export function refuseUnlessClean(report: ImportReport): ImportReport {
  if (report.dryRun || report.refused === 0) return report;
  const lines = report.refused === 1 ? 'one line is' : `${report.refused} lines are`;
  throw refused('import_refused', `Nothing was written, because ${lines} not right`, report);
}
