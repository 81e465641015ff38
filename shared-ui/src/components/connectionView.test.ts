import { expect, test } from 'vitest';
import { nextConnectionView } from './connectionView.ts';

test('nothing is shown while all is well', () => {
  expect(nextConnectionView('live', 'nothing')).toBeNull();
});

test('a line that is down is told after two seconds', () => {
  expect(nextConnectionView('connecting', 'nothing')).toEqual({
    view: 'reconnecting',
    afterMs: 2_000,
  });
  expect(nextConnectionView('catching-up', 'nothing')).toEqual({
    view: 'reconnecting',
    afterMs: 2_000,
  });
  expect(nextConnectionView('offline', 'nothing')).toEqual({ view: 'offline', afterMs: 2_000 });
});

test('once told, it changes at once and not twice', () => {
  expect(nextConnectionView('offline', 'reconnecting')).toEqual({ view: 'offline', afterMs: 0 });
  expect(nextConnectionView('catching-up', 'reconnecting')).toBeNull();
});

test('its return is told for two seconds', () => {
  expect(nextConnectionView('live', 'offline')).toEqual({ view: 'up-to-date', afterMs: 0 });
  expect(nextConnectionView('live', 'up-to-date')).toEqual({ view: 'nothing', afterMs: 2_000 });
});
