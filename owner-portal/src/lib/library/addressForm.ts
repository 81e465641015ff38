import type { Library } from '@studyspot/shared-events';
import { Name } from '@studyspot/shared-events';
import * as z from 'zod/mini';
import { likelyCountry } from '../places.ts';

const degrees = (most: number) =>
  z.string().check(
    z.trim(),
    z.refine(
      (text) => text === '' || (!Number.isNaN(Number(text)) && Math.abs(Number(text)) <= most),
    ),
  );
const isWebAddress = (text: string) => /^https?:\/\/\S+\.\S+$/.test(text);

/** What the inputs hold: texts, empty where nothing is known. */
export const AddressForm = z.object({
  name: Name,
  description: z.string().check(z.trim(), z.maxLength(2000)),
  addressLine: z.string().check(z.trim(), z.maxLength(200)),
  city: z.string().check(z.trim(), z.maxLength(100)),
  postcode: z.string().check(z.trim(), z.maxLength(20)),
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
  website: z.string().check(
    z.trim(),
    z.maxLength(300),
    z.refine((text) => text === '' || isWebAddress(text)),
  ),
  latitude: degrees(90),
  longitude: degrees(180),
});
export type AddressValues = z.infer<typeof AddressForm>;

export const emptyAddress = (): AddressValues => ({
  name: '',
  description: '',
  addressLine: '',
  city: '',
  postcode: '',
  country: likelyCountry(),
  website: '',
  latitude: '',
  longitude: '',
});

export const addressOf = (library: Library): AddressValues => ({
  name: library.name,
  description: library.description,
  addressLine: library.addressLine,
  city: library.city,
  postcode: library.postcode,
  country: library.country,
  website: library.website ?? '',
  latitude: library.latitude === null ? '' : String(library.latitude),
  longitude: library.longitude === null ? '' : String(library.longitude),
});

const numberOf = (text: string) => (text === '' ? null : Number(text));

/** The inputs as the contract wants them. */
export const addressBody = ({ website, latitude, longitude, ...texts }: AddressValues) => ({
  ...texts,
  website: website === '' ? null : website,
  latitude: numberOf(latitude),
  longitude: numberOf(longitude),
});
