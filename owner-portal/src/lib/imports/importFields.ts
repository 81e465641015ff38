export type ImportField = { key: string; label: string; isRequired?: boolean };

/** Columns of a seats file that can be mapped by hand; others with yes/no or numbers become attributes. */
export const SEAT_FIELDS: readonly ImportField[] = [
  { key: 'label', label: 'Seat label', isRequired: true },
  { key: 'zone', label: 'Zone', isRequired: true },
  { key: 'x', label: 'Position x' },
  { key: 'y', label: 'Position y' },
  { key: 'kind', label: 'Kind of seat' },
];

export const LIBRARY_FIELDS: readonly ImportField[] = [
  { key: 'name', label: 'Name', isRequired: true },
  { key: 'description', label: 'Description' },
  { key: 'addressLine', label: 'Street and number' },
  { key: 'addressLine2', label: 'District' },
  { key: 'city', label: 'Town' },
  { key: 'postcode', label: 'Postcode' },
  { key: 'country', label: 'Country code' },
  { key: 'latitude', label: 'Latitude' },
  { key: 'longitude', label: 'Longitude' },
  { key: 'website', label: 'Website' },
  { key: 'timeZone', label: 'Time zone' },
  { key: 'currency', label: 'Currency' },
];
