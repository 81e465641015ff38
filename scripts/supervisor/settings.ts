import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { dataDir, repositoryRoot } from '../../prisma/tools/dataDir.ts';
import { readJsonFile, writeJsonFile } from '../../prisma/tools/jsonFile.ts';

export const portalNames = ['student-pwa', 'owner-portal'] as const;
export type PortalName = (typeof portalNames)[number];

/** One process of the backend. */
export interface BackendNode {
  name: string;
  port: number;
}

/** Several nodes of the backend; the proxy in front of them has the backend's port. */
export interface ClusterSettings {
  nodes: BackendNode[];
  /** A Redis of the operator's own; undefined means one that we start. */
  redisUrl: string | undefined;
}

export interface Settings {
  dataDir: string;
  logDir: string;
  stateFile: string;
  /** A server of the operator's own; undefined means the embedded one. */
  databaseUrl: string | undefined;
  ports: { backend: number; 'owner-portal': number; 'student-pwa': number };
  /** The address that the servers listen on. */
  host: string;
  /** More of the backend's environment, for copies that are started by programs. */
  backendEnvironment: Record<string, string>;
  /** Undefined means one backend and no proxy. */
  cluster: ClusterSettings | undefined;
}

/** Which environment variable moves which port. */
export const portVariables = {
  backend: 'PORT',
  'owner-portal': 'OWNER_PORTAL_PORT',
  'student-pwa': 'STUDENT_PWA_PORT',
} as const satisfies Record<keyof Settings['ports'], string>;

export function readSettings(): Settings {
  return {
    dataDir,
    logDir: join(dataDir, 'logs'),
    stateFile: join(dataDir, 'running.json'),
    databaseUrl: process.env.DATABASE_URL || undefined,
    ports: {
      backend: portFrom('PORT', 3001),
      'owner-portal': portFrom('OWNER_PORTAL_PORT', 3000),
      'student-pwa': portFrom('STUDENT_PWA_PORT', 5173),
    },
    host: process.env.HOST || '0.0.0.0',
    backendEnvironment: {},
    cluster: undefined,
  };
}

function portFrom(variable: string, fallback: number): number {
  const port = Number(process.env[variable] || fallback);
  if (isPort(port)) return port;
  throw new Error(`${variable} must be a port number, not "${process.env[variable]}".`);
}

export const isPort = (port: number) => Number.isInteger(port) && port > 0 && port < 65_536;

/** Secrets of this copy, made once, so that a demo on a LAN does not run on ones that everybody knows. */
export function ownSecrets(directory: string): Record<'AUTH_SECRET' | 'OPERATOR_TOKEN', string> {
  const file = join(directory, 'secrets.json');
  const kept = readJsonFile(file);
  const secret = (name: string) => {
    const value = process.env[name] || kept[name];
    return typeof value === 'string' ? value : randomBytes(32).toString('base64url');
  };
  const secrets = { AUTH_SECRET: secret('AUTH_SECRET'), OPERATOR_TOKEN: secret('OPERATOR_TOKEN') };
  writeJsonFile(file, secrets);
  return secrets;
}

export const inRepository = (...path: string[]): string => join(repositoryRoot, ...path);
