import type { Capability } from '@studyspot/shared-events';

/** What a role may not do is not offered. */
export const SETTINGS = [
  { to: '/libraries/$libraryId/settings/details', label: 'Details', needs: 'library:edit' },
  { to: '/libraries/$libraryId/settings/hours', label: 'Hours', needs: 'library:edit' },
  { to: '/libraries/$libraryId/settings/closures', label: 'Closures', needs: 'library:edit' },
  { to: '/libraries/$libraryId/settings/seats', label: 'Seats', needs: 'seats:edit' },
  { to: '/libraries/$libraryId/settings/prices', label: 'Prices', needs: 'pricing:edit' },
  { to: '/libraries/$libraryId/settings/import', label: 'Import', needs: 'seats:edit' },
  {
    to: '/libraries/$libraryId/settings/codes',
    label: 'Check-in codes',
    needs: 'bookings:check-in',
  },
  {
    to: '/libraries/$libraryId/settings/publishing',
    label: 'Publishing',
    needs: 'library:publish',
  },
] as const satisfies { to: string; label: string; needs: Capability }[];
