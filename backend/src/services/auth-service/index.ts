import { readConfig } from '../../config.ts';
import { createServer } from '../../server.ts';

/** The process: configuration, server, listen, and a graceful end. */
async function main() {
  const config = readConfig(process.env);
  const app = await createServer(config);

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      app.log.info({ signal }, 'closing');
      app
        .drain()
        .then(() => app.close())
        .then(
          () => process.exit(0),
          () => process.exit(1),
        );
    });
  }

  // As many as a storm brings at once may wait; beyond that TCP's own pauses grow to half a minute.
  await app.listen({ host: config.HOST, port: config.PORT, backlog: 4_096 });
  app.log.info('Socket.IO instance registered');
  app.log.info('WebSocket service initialised');
  app.log.info(`Auth service running on port ${config.PORT}`);
  app.log.info(`WebSocket running on port ${config.PORT}`);
  app.log.info('Real-time updates enabled');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
