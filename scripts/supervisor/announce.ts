import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import type { Settings } from './settings.ts';
import { say } from './step.ts';

export function announce({ ports, dataDir, logDir, cluster }: Settings, seconds: number): void {
  const lines = [
    '',
    `StudySpot is running (${seconds.toFixed(1)} s).`,
    '',
    `  Students       http://localhost:${ports['student-pwa']}`,
    `  Owners, staff  http://localhost:${ports['owner-portal']}`,
    `  API            http://localhost:${ports.backend}/api-docs`,
    ...(cluster?.nodes ?? []).map(
      ({ name, port }) => `  Node ${name}        http://localhost:${port}`,
    ),
    ...lanAddress().map((address) => `  On the network http://${address}:${ports['student-pwa']}`),
  ];
  if (process.env.NODE_ENV !== 'production') lines.push('', ...demoAccounts);
  lines.push(
    '',
    `  Logs           ${logDir}`,
    `  Operator token ${join(dataDir, 'secrets.json')}`,
    '',
    `Ctrl-C stops everything; npm run restart restarts ${cluster ? 'the nodes one after the other' : 'the backend'}.`,
  );
  for (const line of lines) say(line);
}

const demoAccounts = [
  '  Demo accounts, password studyspot-demo:',
  '    student@studyspot.test   student2@studyspot.test',
  '    owner@studyspot.test     staff@studyspot.test     desk@studyspot.test',
  '    owner2@studyspot.test    (another organisation)',
];

function lanAddress(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
    .slice(0, 1);
}
