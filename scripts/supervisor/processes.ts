import { join } from 'node:path';
import type { ChildSpec } from './child.ts';
import {
  inRepository,
  ownSecrets,
  portalNames,
  type PortalName,
  type Settings,
} from './settings.ts';

/** The backend: replaced by each start, so that it runs the code as it is now. */
export function backendSpec(settings: Settings, databaseUrl: string): ChildSpec {
  const { ports, logDir } = settings;
  return {
    name: 'backend',
    args: [inRepository('backend/src/services/auth-service/index.ts')],
    env: {
      ...ownSecrets(settings.dataDir),
      DATABASE_URL: databaseUrl,
      HOST: settings.host,
      PORT: String(ports.backend),
      OWNER_PORTAL_PORT: String(ports['owner-portal']),
      STUDENT_PWA_PORT: String(ports['student-pwa']),
      ...settings.backendEnvironment,
    },
    logFile: join(logDir, 'backend.log'),
    port: ports.backend,
    healthUrl: `http://127.0.0.1:${ports.backend}/health`,
    adoptable: false,
  };
}

export function portalSpecs(settings: Settings): ChildSpec[] {
  return portalNames.map((name) => portalSpec(settings, name));
}

function portalSpec({ ports, logDir, host }: Settings, name: PortalName): ChildSpec {
  const flags = {
    directory: inRepository(name, 'dist'),
    port: String(ports[name]),
    host,
    backend: `http://127.0.0.1:${ports.backend}`,
  };
  return {
    name,
    args: [
      inRepository('scripts/portalServer.ts'),
      ...Object.entries(flags).flatMap(([flag, value]) => [`--${flag}`, value]),
    ],
    env: {},
    logFile: join(logDir, `${name}.log`),
    port: ports[name],
    healthUrl: `http://127.0.0.1:${ports[name]}/`,
    adoptable: true,
  };
}
