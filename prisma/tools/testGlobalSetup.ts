import type { TestProject } from 'vitest/node';
import { startThrowAwayServer } from './throwAwayServer.ts';
import { createTemplate, dropTemplate } from './testDatabase.ts';

declare module 'vitest' {
  interface ProvidedContext {
    templateUrl: string;
  }
}

/** One server (`TEST_DATABASE_URL` or a throw-away one) and one migrated template for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { TEST_DATABASE_URL: given } = process.env;
  const server = given ? { url: given, stop: async () => {} } : await startThrowAwayServer();
  const templateUrl = await createTemplate(server.url);
  project.provide('templateUrl', templateUrl);
  return async () => {
    if (given) await dropTemplate(templateUrl);
    await server.stop();
  };
}
