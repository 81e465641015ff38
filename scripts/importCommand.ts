import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { ColumnMapping, ImportBody, ImportLine, ImportReport } from '@studyspot/shared-events';
import { connectDatabase, inTransaction, type Tx } from '../backend/src/db.ts';
import { AppError } from '../backend/src/errors.ts';
import { accessDatabase } from '../prisma/tools/accessDatabase.ts';

/** A mistake of the person at the keyboard: its message is all they need. */
export class UsageError extends Error {}

export type ImportArguments = {
  body: ImportBody;
  values: Readonly<Record<string, string | undefined>>;
};

const SHOWN_LINES = 40;

function readText(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new UsageError(`There is no file ${path} that can be read`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${path} is not UTF-8: save it as "CSV UTF-8" and try again`);
  }
}

function readMapping(pairs: readonly string[]): ColumnMapping {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [ours = '', ...theirs] = pair.split('=');
      if (ours === '' || theirs.length === 0)
        throw new UsageError(`--map ${pair}: write --map ours=theirs`);
      return [ours, theirs.join('=')];
    }),
  );
}

/** The file and the options of both commands; `names` are the further options that take a value. */
export function readArguments(
  args: readonly string[],
  names: readonly string[],
  usage: string,
): ImportArguments {
  const own = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...own, map: { type: 'string', multiple: true }, 'dry-run': { type: 'boolean' } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('Name one file');
    const texts = Object.entries(values).map(
      ([name, value]) => [name, typeof value === 'string' ? value : undefined] as const,
    );
    return {
      body: {
        csv: readText(file),
        mapping: readMapping(values.map ?? []),
        dryRun: values['dry-run'] ?? false,
      },
      values: Object.fromEntries(texts),
    };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

const describe = ({ line, outcome, name, reason }: ImportLine) =>
  `${String(line).padStart(6)}  ${outcome.padEnd(9)}  ${name}${reason === undefined ? '' : `: ${reason}`}\n`;

function print({
  lines,
  columns,
  mapping,
  created,
  updated,
  unchanged,
  refused,
  written,
  dryRun,
}: ImportReport) {
  const used = Object.entries(mapping).map(([ours, theirs]) => `  ${ours} ← ${theirs}\n`);
  const ignored = columns.filter((column) => !Object.values(mapping).includes(column));
  const shown =
    lines.length <= SHOWN_LINES ? lines : lines.filter(({ outcome }) => outcome === 'refused');
  const verdict = written
    ? 'Written.'
    : dryRun
      ? 'A dry run: nothing was written.'
      : 'Nothing was written.';
  process.stdout.write(
    [
      'Columns\n',
      ...used,
      ...(ignored.length > 0 ? [`  not used: ${ignored.join(', ')}\n`] : []),
      '\n  line  outcome    name\n',
      ...shown.map(describe),
      ...(shown.length < lines.length
        ? [`        … ${lines.length - shown.length} lines more\n`]
        : []),
      `\n${created} created, ${updated} updated, ${unchanged} unchanged, ${refused} refused. ${verdict}\n`,
    ].join(''),
  );
}

/** Runs one import in a transaction, prints its report, and sets the exit code: 1 when anything was refused. */
export async function runImport(run: (tx: Tx) => Promise<ImportReport>): Promise<void> {
  const { databaseUrl, release } = await accessDatabase();
  const db = connectDatabase(databaseUrl, 2);
  try {
    const report = await inTransaction(db.prisma, run);
    print(report);
    if (report.refused > 0) process.exitCode = 1;
  } finally {
    await db.close();
    await release();
  }
}

/** What went wrong in one sentence; a fault of ours keeps its stack. */
export function reportFailure(error: unknown): void {
  const isExpected = error instanceof UsageError || error instanceof AppError;
  const details =
    error instanceof AppError && error.details !== undefined
      ? `\n${JSON.stringify(error.details)}`
      : '';
  const text = isExpected
    ? `${error.message}${details}`
    : error instanceof Error
      ? error.stack
      : String(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}
