import { randomUUID } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';
import type { Server } from 'socket.io';
import type { Config } from '../../../config.ts';
import { createPresence, type PresencePorts } from '../presence/createPresence.ts';
import { readReport, writeReport } from '../presence/report.ts';
import { type Bus, connectBus, silentBus } from './bus.ts';

/** This node among the others, if there are any. */
export function connectNodes(
  io: Server,
  { NODE_NAME: name, REDIS_URL }: Config,
  log: FastifyBaseLogger,
  ports: Pick<PresencePorts, 'connections' | 'isRelay'>,
) {
  const bus: Bus = REDIS_URL === undefined ? silentBus() : connectBus(io, REDIS_URL, log);
  const node = randomUUID();
  const presence = createPresence({
    ...ports,
    node,
    name,
    tell: (report) => bus.say('presence', writeReport(report)),
  });
  bus.hear('presence', (text) => {
    const report = readReport(text);
    if (report) presence.heard(report);
  });
  bus.hear('goodbye', presence.gone);
  return {
    bus,
    presence,
    async close() {
      presence.close();
      bus.say('goodbye', node);
      await bus.close();
    },
  };
}
