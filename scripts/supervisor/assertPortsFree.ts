import { isPortFree } from '../../prisma/tools/freePort.ts';
import { isAlive } from '../../prisma/tools/processIdentity.ts';
import type { RunningState } from './runningState.ts';
import { portVariables, type Settings } from './settings.ts';

interface WantedPort {
  port: number;
  /** Who will listen there. */
  name: string;
  /** What moves it elsewhere, as one would type it. */
  remedy: string;
}

/** One clear sentence for the first port that something else holds; our own processes may keep theirs. */
export async function assertPortsFree(settings: Settings, state: RunningState): Promise<void> {
  const seen = new Map<number, string>();
  for (const { port, name, remedy } of wantedPorts(settings)) {
    const twin = seen.get(port);
    if (twin) throw new Error(`The ${twin} and the ${name} cannot both have port ${port}.`);
    seen.set(port, name);
    if (isOurs(port, state) || (await isFreeEverywhere(port))) continue;
    throw new Error(
      `Port ${port} of the ${name} is taken by another program: end that, or choose another port, e.g. ${remedy}.`,
    );
  }
}

function wantedPorts({ ports, cluster }: Settings): WantedPort[] {
  const command = cluster ? 'npm run start:cluster' : 'npm start';
  const servers = (['backend', 'owner-portal', 'student-pwa'] as const).map((name) => ({
    port: ports[name],
    name: cluster && name === 'backend' ? 'proxy' : name,
    remedy: `${portVariables[name]}=${ports[name] + 100} ${command}`,
  }));
  const nodes = cluster?.nodes ?? [];
  const elsewhere = nodes.map(({ port }) => port + 100).join(',');
  const remedy = `NODE_PORTS=${elsewhere} ${command}`;
  return [...servers, ...nodes.map(({ port, name }) => ({ port, name: `node ${name}`, remedy }))];
}

const isOurs = (port: number, { children }: RunningState) =>
  Object.values(children).some((child) => child.port === port && isAlive(child));

/** On some systems a port can be taken on one address and free on another. */
async function isFreeEverywhere(port: number): Promise<boolean> {
  return (await isPortFree(port, '0.0.0.0')) && (await isPortFree(port, '127.0.0.1'));
}
