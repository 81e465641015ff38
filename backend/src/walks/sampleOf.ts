import type { JsonSchema } from './operations.ts';

/** Values for properties that only a running system knows, by their names: `{seatId: '…'}`. */
export type Known = Record<string, unknown>;

const BY_FORMAT: Record<string, unknown> = {
  uuid: '01a1f97e-437b-7620-84cf-ee6ae6591cb2',
  'date-time': '2099-01-01T10:00:00.000Z',
  date: '2099-01-01',
  email: 'someone@example.test',
  uri: 'https://example.test/page',
};

/** Contract patterns and a text that each accepts. */
const TEXTS = [
  'sample',
  'USD',
  'GB',
  '09:00',
  'desk',
  '50.1,-4.1',
  'test:walk',
  'SAMPLE',
  'sample1234',
];

function sampleText(schema: JsonSchema): unknown {
  const byFormat = schema.format ? BY_FORMAT[schema.format] : undefined;
  if (byFormat !== undefined) return byFormat;
  const { pattern } = schema;
  const text = pattern ? TEXTS.find((candidate) => new RegExp(pattern).test(candidate)) : 'sample';
  return (text ?? 'sample').padEnd(schema.minLength ?? 0, 'x');
}

/** A value that the schema accepts. */
export function sampleOf(schema: JsonSchema, known: Known = {}, name = ''): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum?.length === 1) return schema.enum[0];
  if (name in known) return known[name];
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf?.[0]) return sampleOf(schema.anyOf[0], known, name);
  switch (schema.type) {
    case 'string':
      return sampleText(schema);
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, (schema.exclusiveMinimum ?? 0) + 1);
    case 'boolean':
      return true;
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () =>
        sampleOf(schema.items ?? {}, known),
      );
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, property]) => [
          key,
          sampleOf(property, known, key),
        ]),
      );
    default:
      return null;
  }
}
