import { randomInt } from 'node:crypto';
import { isPortFree } from '../../../prisma/tools/freePort.ts';

/** Below what systems give to outgoing connections, of which this machine makes thousands while a server is down. */
const LOWEST = 12_000;
const HIGHEST = 32_000;

/** A port that was free a moment ago and that nobody is given by chance. */
export async function quietPort(): Promise<number> {
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await isPortFree(port)) return port;
  }
}
