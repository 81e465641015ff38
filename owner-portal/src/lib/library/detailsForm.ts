import type { Library, PatchLibraryBody } from '@studyspot/shared-events';
import { AMENITIES, Amenity } from '@studyspot/shared-events';
import * as z from 'zod/mini';
import { AddressForm, addressBody, addressOf } from './addressForm.ts';

export const STEPS = [5, 10, 15, 20, 30, 60] as const;

const wholeNumber = (least: number, most: number) =>
  z.string().check(
    z.refine((text) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most, {
      error: `A whole number from ${least} to ${most}`,
    }),
  );

export const DetailsForm = z
  .extend(AddressForm, {
    amenities: z.array(Amenity),
    stepMinutes: wholeNumber(5, 60),
    minMinutes: wholeNumber(5, 1440),
    maxMinutes: wholeNumber(5, 1440),
    maxDaysAhead: wholeNumber(1, 366),
  })
  .check(
    z.refine(({ minMinutes, maxMinutes }) => Number(minMinutes) <= Number(maxMinutes), {
      path: ['maxMinutes'],
      error: 'Not shorter than the shortest stay',
    }),
  );
export type DetailsValues = z.infer<typeof DetailsForm>;

export const detailsOf = (library: Library): DetailsValues => ({
  ...addressOf(library),
  amenities: library.amenities,
  stepMinutes: String(library.stepMinutes),
  minMinutes: String(library.minMinutes),
  maxMinutes: String(library.maxMinutes),
  maxDaysAhead: String(library.maxDaysAhead),
});

/** Only what was changed is sent: two editors of different fields do not undo each other. */
export function detailsBody(
  values: DetailsValues,
  dirty: Partial<Record<keyof DetailsValues, unknown>>,
  version: number,
): PatchLibraryBody {
  const { amenities, stepMinutes, minMinutes, maxMinutes, maxDaysAhead, ...address } = values;
  const all = {
    ...addressBody(address),
    amenities: AMENITIES.filter((amenity) => amenities.includes(amenity)),
    stepMinutes: STEPS.find((step) => step === Number(stepMinutes)) ?? 15,
    minMinutes: Number(minMinutes),
    maxMinutes: Number(maxMinutes),
    maxDaysAhead: Number(maxDaysAhead),
  };
  const changed = Object.entries(all).filter(([key]) => Object.hasOwn(dirty, key));
  return { ...Object.fromEntries(changed), version };
}

const LABELS: Record<keyof DetailsValues, string> = {
  name: 'Name',
  description: 'Description',
  addressLine: 'Street',
  city: 'Town',
  postcode: 'Postcode',
  country: 'Country',
  website: 'Website',
  latitude: 'Latitude',
  longitude: 'Longitude',
  amenities: 'Amenities',
  stepMinutes: 'Step',
  minMinutes: 'Shortest stay',
  maxMinutes: 'Longest stay',
  maxDaysAhead: 'Days ahead',
};

const isField = (key: string): key is keyof DetailsValues => Object.hasOwn(LABELS, key);

/** "Name and Step", of the fields in which another member's save differs from what the editor saw. */
export function changedFields(seen: DetailsValues, now: DetailsValues): string {
  const labels = Object.keys(LABELS)
    .filter(isField)
    .filter((key) => JSON.stringify(seen[key]) !== JSON.stringify(now[key]))
    .map((key) => LABELS[key]);
  return new Intl.ListFormat('en').format(labels);
}
