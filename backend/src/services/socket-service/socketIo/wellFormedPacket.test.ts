import { expect, test } from 'vitest';
import { isWellFormedPacket } from './wellFormedPacket.ts';

const WELL_FORMED = [
  '0',
  '0{"token":"x"}',
  '0/admin',
  '0/admin,',
  '0/admin,{"token":"x"}',
  '1',
  '1/admin',
  '1/admin,',
  '2["said"]',
  '2[ "said",{}]',
  '212["said"]',
  '2/admin,12["said"]',
  '29007199254740991["said"]',
  '51-["said",{"_placeholder":true,"num":0}]',
  '59-/admin,3["said"]',
  '312[]',
  '3/admin,0[1]',
  '61-15[{"_placeholder":true,"num":0}]',
];
const MALFORMED = [
  '',
  ' ',
  ' 0',
  '0 ',
  '0[]',
  '0"token"',
  '05{}',
  '0admin',
  '1{}',
  '12',
  '2',
  '21',
  '2{}',
  '2[]',
  '2[1]',
  '2[["said"]]',
  '2 ["said"]',
  '2-1["said"]',
  '21.5["said"]',
  '21e3["said"]',
  '2abc["said"]',
  '2/admin["said"]',
  '29007199254740993["said"]',
  `2${'9'.repeat(400)}["said"]`,
  '3[]',
  '312',
  '312{}',
  '4{"message":"no"}',
  '5["said"]',
  '5-["said"]',
  '50-["said"]',
  '5100-["said"]',
  '51e0-["said"]',
  '5 1-["said"]',
  '61-[]',
  '7',
  'a',
  '٢["said"]',
];

test.each(WELL_FORMED)('%s may be sent by a client', (packet) => {
  expect(isWellFormedPacket(packet)).toBe(true);
});

test.each(MALFORMED)('«%s» is no packet of a client', (packet) => {
  expect(isWellFormedPacket(packet)).toBe(false);
});

test('a packet as large as one may be is judged in no time', () => {
  const startedAt = process.hrtime.bigint();
  for (const filling of ['9', '/', ',', ' ', '['])
    for (const type of ['0', '2', '5', '3/']) isWellFormedPacket(type + filling.repeat(64 * 1024));
  expect(Number(process.hrtime.bigint() - startedAt) / 1e6).toBeLessThan(500);
});
