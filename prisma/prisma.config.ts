import { defineConfig } from 'prisma/config';

export default defineConfig({
  schema: 'schema.prisma',
  migrations: { path: 'migrations' },
  experimental: { externalTables: true },
  tables: {
    external: [
      'public.outbox',
      'public.event_log',
      'public.event_log_default',
      'public.room_sequence',
      'public.relay_state',
      'public.test_clock',
    ],
  },
});
