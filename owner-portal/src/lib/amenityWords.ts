import type { Amenity } from '@studyspot/shared-events';

export const AMENITY_WORDS = {
  wifi: 'Wi-Fi',
  sockets: 'Sockets',
  computers: 'Computers',
  printers: 'Printers',
  photocopiers: 'Photocopiers',
  scanners: 'Scanners',
  meeting_rooms: 'Meeting rooms',
  cafe: 'Café',
  quiet_zone: 'Quiet zone',
  group_area: 'Group area',
  step_free: 'Step-free access',
  lockers: 'Lockers',
  local_history: 'Local history',
  naval_history: 'Naval history',
  microfilm: 'Microfilm',
  roof_terrace: 'Roof terrace',
  books: 'Books',
  dvds: 'DVDs',
  audiobooks: 'Audiobooks',
  request_service: 'Request service',
} satisfies Record<Amenity, string>;
