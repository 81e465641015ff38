import * as z from 'zod/mini';
import { Currency, TimeZone } from './common.ts';

/**
 * A file's own column for each of ours, e.g. `{label: "Seat no"}`. Left out: columns are matched by
 * name. Attribute columns of seats are given as `attributes.<key>`.
 */
export const ColumnMapping = z.record(
  z.string().check(z.maxLength(60)),
  z.string().check(z.maxLength(120)),
);
export type ColumnMapping = z.infer<typeof ColumnMapping>;

export const ImportBody = z.object({
  csv: z.string().check(z.minLength(1), z.maxLength(2_000_000)),
  mapping: z._default(ColumnMapping, {}),
  /** Report only; nothing is written. */
  dryRun: z._default(z.boolean(), true),
  /** Of libraries whose line does not say; else that of the tenant's newest library. */
  timeZone: z.optional(TimeZone),
  currency: z.optional(Currency),
});
export type ImportBody = z.infer<typeof ImportBody>;

export const ImportLine = z.object({
  /** 1 is the header. */
  line: z.int(),
  outcome: z.enum(['created', 'updated', 'unchanged', 'refused']),
  name: z.string(),
  reason: z.optional(z.string()),
});
export type ImportLine = z.infer<typeof ImportLine>;

/** One refused line refuses the file: nothing is half-written. */
export const ImportReport = z.object({
  dryRun: z.boolean(),
  written: z.boolean(),
  columns: z.array(z.string()),
  mapping: ColumnMapping,
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  lines: z.array(ImportLine),
});
export type ImportReport = z.infer<typeof ImportReport>;
