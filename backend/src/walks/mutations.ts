import type { JsonSchema } from './operations.ts';
import { type Known, sampleOf } from './sampleOf.ts';

export type Mutation = { title: string; payload: string; contentType: string };

const NOT_JSON: Mutation[] = [
  { title: 'broken JSON', payload: '{"a":', contentType: 'application/json' },
  { title: 'XML', payload: '<a/>', contentType: 'application/xml' },
  {
    title: 'a prototype',
    payload: '{"__proto__":{"isAdmin":true}}',
    contentType: 'application/json',
  },
  {
    title: 'too much',
    payload: JSON.stringify('x'.repeat(4_000_000)),
    contentType: 'application/json',
  },
  {
    title: 'nesting without end',
    payload: `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    contentType: 'application/json',
  },
];

const asMutation = (title: string, body: unknown): Mutation => ({
  title,
  payload: JSON.stringify(body),
  contentType: 'application/json',
});

const WRONG_VALUES: [string, unknown][] = [
  ['an object', { nested: { deep: true } }],
  ['a list of lists', [[[]]]],
  ['a NUL character', 'a\u0000b'],
  ['a lone surrogate', '\ud800'],
  ['a huge text', 'x'.repeat(20_000)],
  ['a negative fraction', -1.5],
  ['more than a number holds', 1e300],
  ['more than the database’s integer holds', Number.MAX_SAFE_INTEGER],
  ['an impossible date', '2026-02-31T25:61:61Z'],
  ['the year nought', '0000-01-01T00:00:00Z'],
  ['SQL', "'; DROP TABLE claim; --"],
];

const NO_BODY: Mutation[] = [
  { title: 'no body', payload: '', contentType: 'application/json' },
  { title: 'null', payload: 'null', contentType: 'application/json' },
];

const isPlainText = (schema: JsonSchema): boolean =>
  schema.anyOf?.some(isPlainText) ??
  (schema.type === 'string' && !schema.format && !schema.pattern && !schema.enum && !schema.const);

const isInRange = (schema: JsonSchema, value: number): boolean =>
  schema.anyOf?.some((option) => isInRange(option, value)) ??
  (schema.type === 'number' && value >= (schema.minimum ?? 0) && value <= (schema.maximum ?? 0));

/** A field of free text may say anything that fits, and a longitude may be negative: that is not malformed. */
function isLegitimate(schema: JsonSchema, value: unknown): boolean {
  if (typeof value === 'number') return isInRange(schema, value);
  if (typeof value !== 'string' || !value.isWellFormed() || value.includes('\0')) return false;
  return value.length <= (schema.maxLength ?? 50) && isPlainText(schema);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Requests that no handler should act on, made from the body's own schema. */
export function malformedBodies(schema: JsonSchema, known: Known): Mutation[] {
  const valid = sampleOf(schema, known);
  const wholes: [string, unknown][] = [
    ['a list', []],
    ['a text', 'text'],
    ['a number', 7],
  ];
  const spoilt = isObject(valid)
    ? Object.entries(schema.properties ?? {}).flatMap(([key, property]) =>
        WRONG_VALUES.filter(([, wrong]) => !isLegitimate(property, wrong)).map(([title, wrong]) =>
          asMutation(`${key}: ${title}`, { ...valid, [key]: wrong }),
        ),
      )
    : [];
  const lacking = isObject(valid)
    ? (schema.required ?? []).map((key) =>
        asMutation(
          `without ${key}`,
          Object.fromEntries(Object.entries(valid).filter(([name]) => name !== key)),
        ),
      )
    : [];
  return [
    ...NOT_JSON,
    ...((schema.required ?? []).length > 0 ? NO_BODY : []),
    ...wholes.map(([title, body]) => asMutation(title, body)),
    ...lacking,
    ...spoilt,
  ];
}

/** For a path's or a query's parameter. */
export const WRONG_TEXTS = [
  'not-an-id',
  '%00',
  '..%2f..%2fetc',
  '%F0%9F%92%BA',
  '-1',
  '1e400',
  "'%20OR%201=1",
  'x'.repeat(3_000),
  '0000-00-00',
  '%E0%A4%A',
];
