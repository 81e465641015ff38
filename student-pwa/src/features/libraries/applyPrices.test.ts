import type { FeePlan, LibraryDetail } from '@studyspot/shared-events';
import { expect, test } from 'vitest';
import { applyPrices } from './patchLibraries.ts';

const plan = (amountMinorPerHour: number): FeePlan => ({
  id: 'plan',
  libraryId: 'library',
  name: 'Hourly',
  seatKind: null,
  amountMinorPerHour,
  currency: 'EUR',
  isActive: true,
  version: 2,
});

const detail = {
  id: 'library',
  version: 3,
  feePlans: [plan(250)],
  fromAmountMinorPerHour: 250,
} as LibraryDetail;

test('new prices replace the old ones, the lowest one included', () => {
  const plans = [plan(400), { ...plan(300), seatKind: 'pc' }];
  expect(applyPrices(detail, { libraryId: 'library', version: 4, plans })).toEqual({
    ...detail,
    feePlans: plans,
    fromAmountMinorPerHour: 300,
  });
});

test('without a plan it is free of charge', () => {
  const free = applyPrices(detail, { libraryId: 'library', version: 4, plans: [] });
  expect(free.fromAmountMinorPerHour).toBeNull();
});

test('older prices and those of another library change nothing', () => {
  expect(applyPrices(detail, { libraryId: 'library', version: 2, plans: [] })).toBe(detail);
  expect(applyPrices(detail, { libraryId: 'other', version: 9, plans: [] })).toBe(detail);
});
