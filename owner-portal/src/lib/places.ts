import { deviceTimeZone } from '@studyspot/shared-ui';

/** ISO 3166 countries that have an everyday currency listed here; any other code can be typed by import. */
const CURRENCY_OF: Record<string, string> = {
  AT: 'EUR',
  AU: 'AUD',
  BE: 'EUR',
  BG: 'EUR',
  BR: 'BRL',
  CA: 'CAD',
  CH: 'CHF',
  CL: 'CLP',
  CN: 'CNY',
  CO: 'COP',
  CY: 'EUR',
  CZ: 'CZK',
  DE: 'EUR',
  DK: 'DKK',
  EE: 'EUR',
  EG: 'EGP',
  ES: 'EUR',
  FI: 'EUR',
  FR: 'EUR',
  GB: 'GBP',
  GR: 'EUR',
  HK: 'HKD',
  HR: 'EUR',
  HU: 'HUF',
  ID: 'IDR',
  IE: 'EUR',
  IL: 'ILS',
  IN: 'INR',
  IS: 'ISK',
  IT: 'EUR',
  JP: 'JPY',
  KE: 'KES',
  KR: 'KRW',
  LT: 'EUR',
  LU: 'EUR',
  LV: 'EUR',
  MA: 'MAD',
  MT: 'EUR',
  MX: 'MXN',
  MY: 'MYR',
  NG: 'NGN',
  NL: 'EUR',
  NO: 'NOK',
  NZ: 'NZD',
  PE: 'PEN',
  PH: 'PHP',
  PK: 'PKR',
  PL: 'PLN',
  PT: 'EUR',
  RO: 'RON',
  RS: 'RSD',
  SA: 'SAR',
  SE: 'SEK',
  SG: 'SGD',
  SI: 'EUR',
  SK: 'EUR',
  TH: 'THB',
  TR: 'TRY',
  TW: 'TWD',
  UA: 'UAH',
  US: 'USD',
  VN: 'VND',
  ZA: 'ZAR',
};

const names = (type: 'region' | 'currency') =>
  new Intl.DisplayNames(undefined, { type, fallback: 'code' });

const byLabel = (one: { label: string }, other: { label: string }) =>
  one.label.localeCompare(other.label);

export const countryOptions = (): { value: string; label: string }[] => {
  const region = names('region');
  return Object.keys(CURRENCY_OF)
    .map((value) => ({ value, label: region.of(value) ?? value }))
    .toSorted(byLabel);
};

export const currencyOptions = (): { value: string; label: string }[] => {
  const currency = names('currency');
  return Intl.supportedValuesOf('currency')
    .map((value) => ({ value, label: `${value}, ${currency.of(value) ?? value}` }))
    .toSorted(byLabel);
};

export const timeZoneOptions = (chosen: string): { value: string; label: string }[] => {
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), deviceTimeZone(), chosen]);
  return [...zones].toSorted().map((value) => ({ value, label: value.replaceAll('_', ' ') }));
};

export const currencyFor = (country: string): string => CURRENCY_OF[country] ?? 'EUR';

/** What the device's language says of where it is; a first guess only. */
export function likelyCountry(): string {
  const region = new Intl.Locale(navigator.language).maximize().region ?? 'GB';
  return Object.hasOwn(CURRENCY_OF, region) ? region : 'GB';
}
