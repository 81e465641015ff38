import { configDefaults, defineConfig } from 'vitest/config';

const ignored = [...configDefaults.exclude, '**/.data/**', 'e2e/**/*.spec.ts'];
const setupFiles = ['./scripts/testing/failOnConsoleError.ts'];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [...ignored, '**/*.int.test.ts'],
          setupFiles,
        },
      },
      {
        extends: true,
        test: {
          name: 'int',
          include: ['**/*.int.test.ts'],
          exclude: ignored,
          setupFiles,
          globalSetup: ['./prisma/tools/testGlobalSetup.ts'],
          // Files of a worker share its modules and its clone of the database.
          isolate: false,
          maxWorkers: 2,
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
