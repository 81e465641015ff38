import { join } from 'node:path';
import { freePort } from '../../prisma/tools/freePort.ts';
import {
  createDatabaseIfMissing,
  databaseAt,
  databaseNameOf,
  withClient,
} from '../../prisma/tools/serverConnection.ts';
import { startThrowAwayServer } from '../../prisma/tools/throwAwayServer.ts';
import type { Lifecycle } from '../supervisor/lifecycle.ts';
import { ownSecrets, type Settings } from '../supervisor/settings.ts';
import { supervise } from '../supervisor/supervise.ts';

/** What a test must know of the StudySpot it runs against, under the names of the environment. */
export interface TestStack {
  STUDENT_PWA_URL: string;
  OWNER_PORTAL_URL: string;
  BACKEND_URL: string;
  DATABASE_URL: string;
  OPERATOR_TOKEN: string;
  STUDYSPOT_DATA_DIR: string;
}

/** Signing in hundreds of times a minute is what tests do, and nobody else. */
const generousLimits = {
  SIGN_IN_ATTEMPTS_PER_ACCOUNT: '100000',
  SIGN_IN_ATTEMPTS_PER_ADDRESS: '100000',
  REQUESTS_PER_MINUTE: '1000000',
};

/** A whole StudySpot of its own: free ports, a throw-away database with the demo's data, a clock that tests may move. */
export async function startStack(life: Lifecycle): Promise<TestStack> {
  const server = await startThrowAwayServer();
  life.undo.push(() => server.stop());
  const databaseUrl = databaseAt(server.url, 'studyspot');
  await allowClockOffset(databaseUrl);
  const settings = await settingsIn(server.dataDir, databaseUrl);
  await supervise(settings, life);
  const at = (name: keyof Settings['ports']) => `http://localhost:${settings.ports[name]}`;
  return {
    STUDENT_PWA_URL: at('student-pwa'),
    OWNER_PORTAL_URL: at('owner-portal'),
    BACKEND_URL: at('backend'),
    DATABASE_URL: databaseUrl,
    OPERATOR_TOKEN: ownSecrets(settings.dataDir).OPERATOR_TOKEN,
    STUDYSPOT_DATA_DIR: settings.dataDir,
  };
}

async function settingsIn(dataDir: string, databaseUrl: string): Promise<Settings> {
  return {
    dataDir,
    databaseUrl,
    logDir: join(dataDir, 'logs'),
    stateFile: join(dataDir, 'running.json'),
    ports: {
      backend: await freePort(),
      'owner-portal': await freePort(),
      'student-pwa': await freePort(),
    },
    host: '127.0.0.1',
    backendEnvironment: generousLimits,
    cluster: undefined,
  };
}

async function allowClockOffset(databaseUrl: string): Promise<void> {
  await createDatabaseIfMissing(databaseUrl);
  await withClient(databaseUrl, (client) =>
    client.query(
      `ALTER DATABASE ${databaseNameOf(databaseUrl)} SET studyspot.allow_clock_offset = 'on'`,
    ),
  );
}
