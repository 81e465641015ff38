import type { ColumnMapping } from '@studyspot/shared-events';
import { malformed } from '../../../errors.ts';

/** Our fields, each with the names that other people's files have for it. */
export type FieldNames = Readonly<Record<string, readonly string[]>>;

/** Letters and digits only, so that `Post Code`, `post_code` and `postcode` are one. */
export const plain = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

export type MappedColumns = {
  mapping: ColumnMapping;
  /** The cell of that field; undefined where the file has no such column, '' where the cell is empty. */
  read: (cells: readonly string[], field: string) => string | undefined;
  /** Columns that no field took. */
  unused: string[];
};

function byName(
  fields: FieldNames,
  columns: readonly string[],
  taken: ReadonlySet<string>,
): [string, string][] {
  const free = columns.filter((column) => column !== '' && !taken.has(column));
  return Object.entries(fields).flatMap(([field, names]) => {
    const wanted = [field, ...names].map(plain);
    const found = wanted
      .map((name) => free.find((column) => plain(column) === name))
      .find((column) => column !== undefined);
    return found === undefined ? [] : [[field, found] satisfies [string, string]];
  });
}

/**
 * Finds the file's column for each of our fields: the given mapping first, then by name. Throws 400
 * for a mapping that names a column which is not there, or a field which is not ours.
 */
export function mapColumns(
  fields: FieldNames,
  columns: readonly string[],
  given: ColumnMapping,
  isField: (field: string) => boolean = (field) => Object.hasOwn(fields, field),
): MappedColumns {
  const wrong = Object.entries(given).filter(
    ([field, column]) => !isField(field) || !columns.includes(column),
  );
  if (wrong.length > 0) {
    throw malformed('The mapping names fields or columns that are not there', {
      mapping: Object.fromEntries(wrong),
      fields: Object.keys(fields),
      columns,
    });
  }
  const taken = new Set(Object.values(given));
  const found = byName(fields, columns, taken).filter(([field]) => !Object.hasOwn(given, field));
  const mapping: ColumnMapping = { ...Object.fromEntries(found), ...given };
  const used = new Set(Object.values(mapping));
  return {
    mapping,
    read: (cells, field) => {
      const column = mapping[field];
      return column === undefined ? undefined : (cells[columns.indexOf(column)] ?? '');
    },
    unused: columns.filter((column) => column !== '' && !used.has(column)),
  };
}
