import { type ColumnMapping, SeatAttributes, SeatKind, SeatLabel } from '@studyspot/shared-events';
import * as z from 'zod/mini';
import { readNumber } from './cells.ts';
import { type FieldNames, type MappedColumns, mapColumns } from './columnMapping.ts';
import { checked, type ParsedFile, readLine, RefusedLine, refuseRepeated } from './lines.ts';
import { readCsv } from './readCsv.ts';

const FIELDS: FieldNames = {
  label: ['seat', 'seat label', 'seat no', 'seat number', 'number', 'code', 'name', 'id'],
  zone: ['area', 'section', 'room', 'floor', 'zone name'],
  kind: ['type', 'seat type', 'seat kind'],
  x: ['pos x', 'position x', 'left'],
  y: ['pos y', 'position y', 'top'],
};
const ATTRIBUTE = 'attributes.';
const ONLY_ZONE = 'Main room';

const coordinate = z.number().check(z.gte(0), z.lte(10_000));
const Line = z.object({
  label: SeatLabel,
  zoneName: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  kind: z.optional(SeatKind),
  position: z.optional(z.object({ x: coordinate, y: coordinate })),
  attributes: SeatAttributes,
});
/** What a line says of a seat; a part is left out where the file has no column for it. */
export type SeatLine = z.infer<typeof Line>;

const toCamelCase = (column: string) => {
  const [first = '', ...rest] = column
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return [first, ...rest.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))].join('');
};
const toKind = (cell: string) =>
  cell
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');

function toAttribute(cell: string): boolean | number | string {
  const word = cell.toLowerCase();
  if (word === 'yes' || word === 'true') return true;
  if (word === 'no' || word === 'false') return false;
  return /^-?\d{1,9}(\.\d{1,6})?$/.test(cell) ? Number(cell) : cell;
}

/** Every column that is not one of ours becomes an attribute under its own name. */
function withAttributes(columns: readonly string[], given: ColumnMapping): MappedColumns {
  const isField = (field: string) => Object.hasOwn(FIELDS, field) || field.startsWith(ATTRIBUTE);
  const mapped = mapColumns(FIELDS, columns, given, isField);
  const attributes = mapped.unused
    .map((column) => [`${ATTRIBUTE}${toCamelCase(column)}`, column])
    .filter(([field]) => field !== ATTRIBUTE);
  return mapColumns(
    FIELDS,
    columns,
    { ...Object.fromEntries(attributes), ...mapped.mapping },
    isField,
  );
}

function readAttributes(mapped: MappedColumns, cells: readonly string[]): SeatAttributes {
  const fields = Object.keys(mapped.mapping).filter((field) => field.startsWith(ATTRIBUTE));
  const filled = fields.flatMap((field) => {
    const cell = mapped.read(cells, field);
    return cell ? [[field.slice(ATTRIBUTE.length), toAttribute(cell)]] : [];
  });
  return Object.fromEntries(filled);
}

function readSeat(mapped: MappedColumns, cells: readonly string[]): SeatLine {
  const text = (field: string) => mapped.read(cells, field);
  const [x, y] = [text('x') ?? '', text('y') ?? ''];
  const kind = text('kind');
  return checked(Line, {
    label: text('label') ?? '',
    zoneName: text('zone') ?? ONLY_ZONE,
    ...(kind ? { kind: toKind(kind) } : {}),
    ...(x || y ? { position: { x: readNumber('x', x), y: readNumber('y', y) } } : {}),
    attributes: readAttributes(mapped, cells),
  });
}

/** Every line of a file of seats, read or refused with its reason. Throws 400 for a file that is none. */
export function readSeatsFile(csv: string, given: ColumnMapping): ParsedFile<SeatLine> {
  const { columns, records } = readCsv(csv);
  const mapped = withAttributes(columns, given);
  const lines = records.map(({ line, cells }) =>
    readLine(line, mapped.read(cells, 'label') ?? '', () => {
      if (cells.length > columns.length) throw new RefusedLine('More cells than columns');
      return readSeat(mapped, cells);
    }),
  );
  return { columns, mapping: mapped.mapping, lines: refuseRepeated(lines, ({ label }) => label) };
}
