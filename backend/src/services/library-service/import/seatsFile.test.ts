import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSeatsFile } from './seatsFile.ts';

const ntu = readFileSync(
  new URL('../../../../../prisma/seed/data/ntu-seats.csv', import.meta.url),
  'utf8',
);
const reasons = (csv: string, mapping = {}) =>
  readSeatsFile(csv, mapping).lines.flatMap((line) =>
    'reason' in line ? [[line.line, line.reason]] : [],
  );

test('the hall of the National Taiwan University Library is read without any mapping', () => {
  const { lines, mapping } = readSeatsFile(ntu, {});
  expect(lines).toHaveLength(822);
  expect(lines.every((line) => 'value' in line)).toBe(true);
  expect(mapping).toMatchObject({
    label: 'label',
    zone: 'area',
    'attributes.nearWindow': 'near_window',
  });
  expect(lines[0]).toEqual({
    line: 2,
    name: 'A001',
    value: {
      label: 'A001',
      zoneName: 'A',
      position: { x: 329, y: 501 },
      attributes: {
        laptopAllowed: true,
        tableSeats: 4,
        partition: true,
        nearWindow: false,
        nearWall: true,
        awayFromToilet: true,
        awayFromDesk: true,
        awayFromAisle: true,
      },
    },
  });
});

test('sixteen seats whose attributes nobody wrote down have none', () => {
  const bare = readSeatsFile(ntu, {}).lines.filter(
    (line) => 'value' in line && Object.keys(line.value.attributes).length === 0,
  );
  expect(bare).toHaveLength(16);
});

test('columns of any name can be mapped, and what is mapped is not an attribute', () => {
  const { lines } = readSeatsFile('Platz;Art;Bereich\n7;Ruhe Arbeitsplatz;EG', {
    label: 'Platz',
    kind: 'Art',
    zone: 'Bereich',
  });
  expect(lines).toEqual([
    {
      line: 2,
      name: '7',
      value: { label: '7', kind: 'ruhe_arbeitsplatz', zoneName: 'EG', attributes: {} },
    },
  ]);
});

test('a label that comes twice is refused the second time', () => {
  expect(reasons('label,x,y\nA1,1,1\nA2,2,2\nA1,3,3')).toEqual([[4, 'The same as line 2']]);
});

test.each([
  ['label,x,y\n,1,1', /label/],
  ['label,x,y\nA1,one,1', /"one" is not a number/],
  ['label,x,y\nA1,1,', /not a number/],
  ['label,x,y\nA1,-5,1', /position/],
  ['label,x,y\nA1,1,1,7', /More cells/],
  [`label,x,y\n${'A'.repeat(21)},1,1`, /label/],
  [`label,colour\nA1,${'x'.repeat(101)}`, /attributes/],
])('%j is refused with its reason', (csv, reason) => {
  expect(String(reasons(csv)[0]?.[1])).toMatch(reason);
});

test('a mapping to a column that is not there is refused as a whole', () => {
  expect(() => readSeatsFile('label\nA1', { label: 'Seat no' })).toThrow(/mapping/);
  expect(() => readSeatsFile('label\nA1', { colour: 'label' })).toThrow(/mapping/);
});
