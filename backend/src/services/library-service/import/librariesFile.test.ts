import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readLibrariesFile } from './librariesFile.ts';

const plymouth = readFileSync(
  new URL('../../../../../prisma/seed/data/plymouth-libraries.csv', import.meta.url),
  'utf8',
);
const DEFAULTS = { timeZone: 'Europe/London', currency: 'GBP' };
const read = (csv: string, mapping = {}) => readLibrariesFile(csv, mapping, DEFAULTS);
const only = (csv: string) => {
  const [line] = read(csv).lines;
  return line && 'value' in line ? line.value : line?.reason;
};

test("Plymouth's twelve libraries are read without any mapping", () => {
  const { lines } = read(plymouth);
  expect(lines).toHaveLength(12);
  expect(lines.every((line) => 'value' in line)).toBe(true);
  expect(lines[2]).toMatchObject({
    line: 4,
    name: 'Devonport Library',
    value: {
      name: 'Devonport Library',
      addressLine: 'Chapel Street, Devonport',
      city: 'Plymouth',
      postcode: 'PL1 4DP',
      latitude: 50.37184613064278,
      longitude: -4.174540293954692,
      timeZone: 'Europe/London',
      currency: 'GBP',
    },
  });
});

test('closed days have no hours and facilities marked Yes are amenities', () => {
  const [central] = read(plymouth).lines;
  if (!central || !('value' in central)) throw new Error('the first line was refused');
  expect(central.value.hours).toHaveLength(6);
  expect(central.value.hours?.[3]).toEqual({ weekday: 4, opensMinute: 510, closesMinute: 1200 });
  expect(central.value.amenities).toContain('meeting_rooms');
  expect(central.value.amenities).not.toContain('cafe');
});

test.each([
  ['9am-5.30pm', [[540, 1050]]],
  [
    '09:00-12:30, 14:00-18:00',
    [
      [540, 750],
      [840, 1080],
    ],
  ],
  ['24h', [[0, 1440]]],
  ['00:00-24:00', [[0, 1440]]],
  ['18:00-00:00', [[1080, 1440]]],
])('the hours %j are understood', (hours, expected) => {
  const library = only(`name,monday\nA,"${hours}"`);
  expect(library).toMatchObject({
    hours: expected.map(([opensMinute, closesMinute]) => ({
      weekday: 1,
      opensMinute,
      closesMinute,
    })),
  });
});

test('what runs past midnight goes on the next day, from Sunday to Monday too', () => {
  expect(only('name,sunday\nA,20:00-02:00')).toMatchObject({
    hours: [
      { weekday: 7, opensMinute: 1200, closesMinute: 1440 },
      { weekday: 1, opensMinute: 0, closesMinute: 120 },
    ],
  });
});

test.each([
  ['name,monday\nA,whenever', /not like 09:00-17:30/],
  ['name,monday\nA,25:00-26:00', /not a time of day/],
  ['name,monday\nA,09:00-09:00', /opens and closes at once/],
  ['name,monday\nA,"09:00-12:00, 11:00-13:00"', /overlap/],
  ['name,wifi\nA,perhaps', /neither yes nor no/],
  ['name,latitude\nA,north', /not a number/],
  ['name,latitude\nA,95', /latitude/],
  ['name,website\nA,javascript:alert(1)', /website/],
  ['name,time zone\nA,Mars/Olympus', /timeZone/],
  ['name,postcode\n,PL1', /name/],
])('%j is refused with its reason', (csv, reason) => {
  expect(only(csv)).toMatch(reason);
});

test('more libraries than one transaction can take are refused at once', () => {
  const csv = (count: number) =>
    `name\n${Array.from({ length: count }, (_, n) => `L${n}`).join('\n')}`;
  expect(read(csv(500)).lines).toHaveLength(500);
  expect(() => read(csv(501))).toThrow('up to 500 libraries');
});

test('hours that go on and on are refused without being looked through', () => {
  expect(only(`name,monday\nA,9${' '.repeat(9_000)}9`)).toMatch(/at most 200 characters/);
});

test('the same name and postcode twice is refused the second time, whatever the case', () => {
  const { lines } = read('name,postcode\nCentral,PL1 1HZ\nCENTRAL,pl11hz\nCentral,PL2');
  expect(lines.map((line) => ('reason' in line ? line.reason : 'read'))).toEqual([
    'read',
    'The same as line 2',
    'read',
  ]);
});
