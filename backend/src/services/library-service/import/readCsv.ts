import { CsvError, parse } from 'csv-parse/sync';
import { malformed } from '../../../errors.ts';

/** One record: `cells` in the order of `columns`, trimmed; `line` is where it begins, 1 being the header. */
export type CsvRecord = { line: number; cells: string[] };
export type CsvFile = { columns: string[]; records: CsvRecord[] };

const DELIMITERS = [',', ';', '\t'] as const;
const MAX_RECORD_CHARACTERS = 20_000;
const MAX_RECORDS = 5_000;
const MAX_COLUMNS = 100;

type Parsed = { endsOnLine: number; record: string[] };

/** The separator that the header has most of, outside quotes. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.indexOf('\n') + 1 || undefined).replaceAll(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function parsed(text: string): Parsed[] {
  const found: Parsed[] = [];
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      on_record: (record: string[], { lines }) => {
        found.push({ endsOnLine: lines, record });
        return record;
      },
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MAX_RECORD_CHARACTERS,
    });
  } catch (error) {
    if (error instanceof CsvError)
      throw malformed(`This is not readable as CSV: ${error.message}`, { rule: error.code });
    throw error;
  }
  return found;
}

function checkText(text: string) {
  if (text.includes('\u0000')) throw malformed('The file holds NUL characters; is it a CSV file?');
  if (text.includes('\uFFFD'))
    throw malformed('The file is not UTF-8: save it as "CSV UTF-8" and try again');
}

function checkHeader(columns: readonly string[]) {
  if (columns.length > MAX_COLUMNS)
    throw malformed(`The file has more than ${MAX_COLUMNS} columns`);
  const twice = columns.filter(
    (column, index) => column !== '' && columns.indexOf(column) !== index,
  );
  if (twice.length > 0)
    throw malformed('Two columns have the same name', { columns: [...new Set(twice)] });
  if (columns.every((column) => column === ''))
    throw malformed('The first line must name the columns');
}

/** Comma, semicolon or tab; quotes; any line ends; with or without a byte order mark. Throws 400 with the reason. */
export function readCsv(csv: string): CsvFile {
  checkText(csv);
  const text = csv.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const [header, ...rest] = parsed(text);
  if (!header) throw malformed('The file is empty');
  const columns = header.record.map((cell) => cell.trim());
  checkHeader(columns);
  if (rest.length > MAX_RECORDS) throw malformed(`The file has more than ${MAX_RECORDS} lines`);
  const records = rest.map(({ endsOnLine, record }) => ({
    line: endsOnLine - record.join('').split('\n').length + 1,
    cells: record.map((cell) => cell.trim()),
  }));
  return { columns, records };
}
