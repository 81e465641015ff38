import { describe, expect, test } from 'vitest';
import { ntuSeats, ntuZones } from './fixtures/ntuPlan.ts';
import { seatForKey } from './navigate.ts';
import { seatModel } from './seatModel.ts';

const model = seatModel(ntuSeats(), ntuZones);

const after = (label: string, key: string, ctrlKey = false): string | null | undefined => {
  const from = model.byId.get(`seat-${label}`);
  if (!from) throw new Error(`no seat ${label}`);
  const to = seatForKey(model.rows, model.ordered, from, { key, ctrlKey }, model.pitch);
  return to === undefined || to === null ? to : to.label;
};

describe('arrows', () => {
  test('go to the neighbour at the same table', () => {
    expect(after('A001', 'ArrowLeft')).toBe('A002');
    expect(after('A002', 'ArrowRight')).toBe('A001');
    expect(after('A001', 'ArrowUp')).toBe('A006');
    expect(after('A006', 'ArrowDown')).toBe('A001');
  });

  test('cross the aisle straight ahead', () => {
    expect(after('A006', 'ArrowUp')).toBe('A007');
  });

  test('lead nowhere at the edge of the plan', () => {
    const west = model.ordered.reduce((one, other) => (other.x < one.x ? other : one));
    expect(after(west.label, 'ArrowLeft')).toBeNull();
  });

  test('together reach every one of the 822 seats from any one', () => {
    const reached = new Set(['A001']);
    for (const label of reached) {
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
        const next = after(label, key);
        if (next) reached.add(next);
      }
    }
    expect(reached.size).toBe(822);
  });
});

describe('other keys', () => {
  test('Home and End go to the ends of the row', () => {
    const row = model.rows.find(({ seats }) => seats.some(({ label }) => label === 'A001'));
    expect(after('A001', 'Home')).toBe(row?.seats[0]?.label);
    expect(after('A001', 'End')).toBe(row?.seats.at(-1)?.label);
  });

  test('Ctrl+Home and Ctrl+End go to the first and the last seat', () => {
    expect(after('B050', 'Home', true)).toBe(model.ordered[0]?.label);
    expect(after('B050', 'End', true)).toBe(model.ordered.at(-1)?.label);
  });

  test('PageDown and PageUp go to the nearest seat of the next zone and back', () => {
    expect(after('A001', 'PageDown')).toMatch(/^B/);
    expect(after('B050', 'PageDown')).toMatch(/^C/);
    expect(after('C001', 'PageUp')).toMatch(/^B/);
    expect(after('C001', 'PageDown')).toBeNull();
    expect(after('A001', 'PageUp')).toBeNull();
  });

  test("any other key is not the map's", () => {
    expect(after('A001', 'Tab')).toBeUndefined();
  });
});
