import { describe, expect, test } from 'vitest';
import {
  COMFORTABLE_PX,
  centreOfView,
  fitScale,
  isInView,
  settleView,
  viewAt,
  viewOfZone,
} from './viewport.ts';

const plan = { width: 900, height: 500 };
const phone = { width: 390, height: 600 };
const fit = fitScale(plan, phone);

test('fitting shows the whole plan', () => {
  expect(fit).toBeCloseTo(390 / 900);
  expect(fitScale({ width: 0, height: 0 }, phone)).toBe(1);
});

describe('settleView', () => {
  test('centres what is smaller than its frame', () => {
    const view = settleView({ x: 99, y: 99, scale: 1 }, plan, phone, fit);
    expect(view.x).toBeCloseTo(0);
    expect(view.y).toBeCloseTo((600 - 500 * fit) / 2);
  });

  test('leaves no gap at the edges of what is larger', () => {
    expect(settleView({ x: 50, y: -9_999, scale: 6 }, plan, phone, fit)).toEqual({
      scale: 6,
      x: 0,
      y: 600 - 500 * fit * 6,
    });
  });
});

test('a point that is brought to the middle is there', () => {
  const view = viewAt({ x: 450, y: 250 }, 5, plan, phone, fit);
  expect(centreOfView(view, phone, fit)).toEqual({
    x: expect.closeTo(450),
    y: expect.closeTo(250),
  });
  expect(isInView({ x: 450, y: 250 }, 20, view, phone, fit)).toBe(true);
  expect(isInView({ x: 10, y: 10 }, 20, view, phone, fit)).toBe(false);
});

describe('viewOfZone', () => {
  test('a small zone is shown whole', () => {
    const zone = { left: 100, top: 100, right: 160, bottom: 160 };
    const view = viewOfZone(zone, { x: 101, y: 101 }, 11, plan, phone, fit);
    expect(centreOfView(view, phone, fit)).toEqual({
      x: expect.closeTo(130),
      y: expect.closeTo(130),
    });
    expect(60 * fit * view.scale).toBeLessThanOrEqual(390);
  });

  test('a large zone is entered where it was tapped, near enough to choose a seat', () => {
    const zone = { left: 300, top: 100, right: 880, bottom: 480 };
    const view = viewOfZone(zone, { x: 600, y: 300 }, 11, plan, phone, fit);
    expect(11 * fit * view.scale).toBeCloseTo(COMFORTABLE_PX);
    expect(isInView({ x: 600, y: 300 }, 50, view, phone, fit)).toBe(true);
  });
});
