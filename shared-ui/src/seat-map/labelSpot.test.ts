import { expect, test } from 'vitest';
import { isInside, labelSpot } from './labelSpot.ts';

const square = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: 100 },
  { x: 0, y: 100 },
];

test('a point is inside or outside a polygon', () => {
  expect(isInside({ x: 50, y: 50 }, square)).toBe(true);
  expect(isInside({ x: 150, y: 50 }, square)).toBe(false);
});

test('a sign goes where there are no seats', () => {
  const seats = Array.from({ length: 30 }, (_, index) => ({
    x: (index % 10) * 10,
    y: Math.floor(index / 10) * 10,
  }));
  const spot = labelSpot(square, seats, 5);
  expect(spot.y).toBeGreaterThan(35);
  expect(spot.x).toBeGreaterThan(25);
  expect(spot.x).toBeLessThan(75);
});

test('a zone without room has its sign in the middle', () => {
  expect(labelSpot(square, [], 200)).toEqual({ x: 50, y: 50 });
});
