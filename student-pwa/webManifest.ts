import type { ManifestOptions } from 'vite-plugin-pwa';

const icon = (name: string, size: number, purpose: 'any' | 'maskable') => ({
  src: `/icons/${name}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

export const webManifest: Partial<ManifestOptions> = {
  id: '/',
  name: 'StudySpot',
  short_name: 'StudySpot',
  description: 'Find a study library, see every seat live, take one and walk in.',
  lang: 'en',
  dir: 'ltr',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  theme_color: '#fcfaf6',
  background_color: '#fcfaf6',
  categories: ['education', 'productivity'],
  icons: [
    icon('icon-192', 192, 'any'),
    icon('icon-512', 512, 'any'),
    icon('maskable-512', 512, 'maskable'),
  ],
  screenshots: [
    {
      src: '/screenshots/map-narrow.png',
      sizes: '390x844',
      type: 'image/png',
      form_factor: 'narrow',
      label: 'Every seat of a study hall, live',
    },
    {
      src: '/screenshots/map-wide.png',
      sizes: '1280x800',
      type: 'image/png',
      form_factor: 'wide',
      label: 'Every seat of a study hall, live',
    },
  ],
  shortcuts: [
    {
      name: 'My bookings',
      url: '/bookings',
      icons: [{ src: '/icons/icon-192.png', sizes: '192x192' }],
    },
    {
      name: 'Check in',
      url: '/check-in',
      icons: [{ src: '/icons/icon-192.png', sizes: '192x192' }],
    },
  ],
};
