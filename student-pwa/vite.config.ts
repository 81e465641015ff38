import { preloadBodyFont } from '@studyspot/shared-ui/vite/preloadBodyFont.ts';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { webManifest } from './webManifest.ts';

const target = process.env.BACKEND_URL ?? 'http://localhost:3001';
/** The portal speaks to its own origin, so that cookies work on every address it is opened at. */
const proxy = {
  '/api': { target },
  '/socket.io': { target, ws: true },
  '/ws': { target, ws: true },
};

export default defineConfig({
  plugins: [
    react(),
    tailwindcss(),
    preloadBodyFont(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: webManifest,
      includeAssets: ['icons/*.png', 'favicon.svg', 'theme.js'],
      workbox: {
        clientsClaim: true,
        cleanupOutdatedCaches: true,
        globPatterns: ['**/*.{js,css,html,svg,woff2}'],
        // Looked at by those who build it, or by the readers of one language: fetched when needed.
        globIgnores: ['**/Styleguide-*', '**/*-vietnamese-*'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/api/, /^\/socket\.io/, /^\/ws/, /^\/assets\//],
        // Cached availability must never pass for truth. What opens offline (tickets, bookings, library
        // facts) is saved once, with its time, in IndexedDB: see src/lib/persistence.ts.
        runtimeCaching: [
          { urlPattern: ({ url }) => url.pathname.startsWith('/api/'), handler: 'NetworkOnly' },
        ],
      },
    }),
  ],
  server: { proxy },
  preview: { proxy },
  build: {
    manifest: true,
    modulePreload: { polyfill: false },
    // light-dark() as it is: every theme is one `color-scheme`.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    rolldownOptions: {
      output: {
        // What every page needs, in one file: it packs better than twenty, and outlives a release of ours.
        codeSplitting: {
          groups: [
            { name: 'frame', test: /node_modules\/(react|react-dom|scheduler|@tanstack)\// },
          ],
        },
      },
    },
  },
});
