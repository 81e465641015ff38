import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { preloadBodyFont } from '@studyspot/shared-ui/vite/preloadBodyFont.ts';
import { defineConfig } from 'vite';

const backend = process.env.BACKEND_URL ?? 'http://localhost:3001';

export default defineConfig({
  // Where the printed check-in codes lead; without a URL, this host at the student PWA's port.
  define: {
    'import.meta.env.VITE_STUDENT_PWA_URL': JSON.stringify(process.env.STUDENT_PWA_URL ?? ''),
    'import.meta.env.VITE_STUDENT_PWA_PORT': JSON.stringify(process.env.STUDENT_PWA_PORT ?? '5173'),
  },
  plugins: [react(), tailwindcss(), preloadBodyFont()],
  server: {
    port: Number(process.env.OWNER_PORTAL_PORT ?? 3000),
    proxy: {
      '/api': backend,
      '/socket.io': { target: backend, ws: true },
    },
  },
  // The manifest is what the bundle budget is measured from.
  build: { manifest: true, target: 'es2023', sourcemap: false },
});
