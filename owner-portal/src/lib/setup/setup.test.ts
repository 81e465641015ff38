import { describe, expect, it } from 'vitest';
import { aLibrary } from '../testing/factories.ts';
import { freeOrigin, generateSeats } from './generateSeats.ts';
import {
  missingForPublishing,
  nextStep,
  openStep,
  previousStep,
  setupSteps,
} from './setupSteps.ts';

describe('the first library in five steps', () => {
  it('begins at the address and goes on where something is missing', () => {
    expect(openStep({ library: null, plans: [] })).toBe('address');
    expect(openStep({ library: aLibrary(), plans: [] })).toBe('hours');
    const withHours = aLibrary({ hours: [{ weekday: 1, from: '09:00', to: '17:00' }] });
    expect(openStep({ library: withHours, plans: [] })).toBe('seats');
    expect(openStep({ library: { ...withHours, seatCount: 4 }, plans: [] })).toBe('publish');
  });

  it('says what keeps the library from being published; a price does not', () => {
    expect(missingForPublishing({ library: aLibrary(), plans: [] })).toEqual([
      'Time zone and hours',
      'Zones and seats',
    ]);
  });

  it('has an end and a beginning', () => {
    expect(nextStep('publish')).toBe('publish');
    expect(previousStep('address')).toBe('address');
    expect(setupSteps({ library: null, plans: [] })).toHaveLength(5);
  });
});

describe('the seat generator', () => {
  const input = {
    zoneId: 'zone',
    prefix: 'A',
    rows: 2,
    seatsPerRow: 5,
    kind: 'desk',
    takenLabels: new Set<string>(),
    origin: { x: 24, y: 24 },
  };

  it('numbers rows from left to right, each seat at a place of its own', () => {
    const seats = generateSeats(input);
    expect(seats.map(({ label }) => label).slice(0, 6)).toEqual([
      'A01',
      'A02',
      'A03',
      'A04',
      'A05',
      'A06',
    ]);
    expect(new Set(seats.map(({ x, y }) => `${x}:${y}`)).size).toBe(10);
  });

  it('passes over labels that the plan has already', () => {
    const [first] = generateSeats({ ...input, takenLabels: new Set(['A01']) });
    expect(first?.label).toBe('A02');
  });

  it('puts a new block below what stands there', () => {
    expect(
      freeOrigin([
        { x: 10, y: 20 },
        { x: 40, y: 90 },
      ]),
    ).toEqual({ x: 10, y: 162 });
  });
});
