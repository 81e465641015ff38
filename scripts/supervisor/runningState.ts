import { rmSync } from 'node:fs';
import { readJsonFile, writeJsonFile, isRecord } from '../../prisma/tools/jsonFile.ts';
import { parseIdentity, type ProcessIdentity } from '../../prisma/tools/processIdentity.ts';

/** A process that we started, and what it was started with: another fingerprint needs another process. */
export interface ChildRecord extends ProcessIdentity {
  fingerprint: string;
  port: number;
}

/** What runs on behalf of one data directory; kept on disk so that a later start can adopt it. */
export interface RunningState {
  supervisor: ProcessIdentity | undefined;
  launcher: ProcessIdentity | undefined;
  children: Record<string, ChildRecord>;
}

export function readRunningState(file: string): RunningState {
  const { supervisor, launcher, children } = readJsonFile(file);
  return {
    supervisor: parseIdentity(supervisor),
    launcher: parseIdentity(launcher),
    children: Object.fromEntries(
      Object.entries(isRecord(children) ? children : {}).flatMap(([name, value]) => {
        const record = parseChild(value);
        return record ? [[name, record]] : [];
      }),
    ),
  };
}

export function writeRunningState(file: string, state: RunningState): void {
  writeJsonFile(file, state);
}

export function forgetRunningState(file: string): void {
  rmSync(file, { force: true });
}

function parseChild(value: unknown): ChildRecord | undefined {
  const identity = parseIdentity(value);
  if (!identity || !isRecord(value)) return undefined;
  const { fingerprint, port } = value;
  return typeof fingerprint === 'string' && typeof port === 'number'
    ? { ...identity, fingerprint, port }
    : undefined;
}
