import { join } from 'node:path';
import type { ChildSpec } from './child.ts';
import { answers } from './health.ts';
import {
  type BackendNode,
  inRepository,
  ownSecrets,
  portalNames,
  type PortalName,
  type Settings,
} from './settings.ts';
import { backendEndsWithinMs } from './stopProcess.ts';

/** Nodes are called n1, n2 … */
const nodeName = /^n\d+$/;

/** The one backend that listens where the portals expect it. */
export function backendSpec(settings: Settings, databaseUrl: string): ChildSpec {
  const backend = { name: 'backend', port: settings.ports.backend };
  return nodeSpec(settings, databaseUrl, backend, { HOST: settings.host });
}

/** A process of the backend: replaced by each start, so that it runs the code as it is now. */
export function nodeSpec(
  settings: Settings,
  databaseUrl: string,
  { name, port }: BackendNode,
  environment: Record<string, string>,
): ChildSpec {
  const { ports, logDir } = settings;
  return {
    name,
    args: [inRepository('backend/src/services/auth-service/index.ts')],
    env: {
      ...ownSecrets(settings.dataDir),
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      OWNER_PORTAL_PORT: String(ports['owner-portal']),
      STUDENT_PWA_PORT: String(ports['student-pwa']),
      ...environment,
      ...settings.backendEnvironment,
    },
    logFile: join(logDir, `${name}.log`),
    port,
    isUp: () => answers(`http://127.0.0.1:${port}/health`),
    adoptable: false,
    endsWithinMs: backendEndsWithinMs(),
  };
}

/** Whether a process of that name is the backend, or one node of it. */
export const isBackend = (name: string) => name === 'backend' || nodeName.test(name);

export function portalSpecs(settings: Settings): ChildSpec[] {
  return portalNames.map((name) => portalSpec(settings, name));
}

function portalSpec({ ports, logDir, host }: Settings, name: PortalName): ChildSpec {
  return serverSpec({
    name,
    program: inRepository('scripts/portalServer.ts'),
    flags: {
      directory: inRepository(name, 'dist'),
      port: String(ports[name]),
      host,
      backend: `http://127.0.0.1:${ports.backend}`,
    },
    port: ports[name],
    path: '/',
    logDir,
  });
}

interface Server {
  name: string;
  program: string;
  flags: Record<string, string>;
  port: number;
  /** What answers with success once it serves. */
  path: string;
  logDir: string;
}

/** A small server of ours that runs on while the supervisor is replaced. */
export function serverSpec({ name, program, flags, port, path, logDir }: Server): ChildSpec {
  return {
    name,
    args: [program, ...Object.entries(flags).flatMap(([flag, value]) => [`--${flag}`, value])],
    env: {},
    logFile: join(logDir, `${name}.log`),
    port,
    isUp: () => answers(`http://127.0.0.1:${port}${path}`),
    adoptable: true,
  };
}
