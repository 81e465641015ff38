import { connect, createServer, type Socket } from 'node:net';
import { once } from 'node:events';

/** Stands between a node and its clients, and lets nothing through to them while it is told to stall. */
export async function stallingProxy(url: string) {
  const target = new URL(url);
  const pairs = new Map<Socket, Socket>();
  let isStalled = false;

  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    pairs.set(upstream, client);
    client.pipe(upstream);
    if (!isStalled) upstream.pipe(client);
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      one.on('error', () => undefined);
      one.on('close', () => other.destroySoon());
    }
    upstream.on('close', () => pairs.delete(upstream));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;

  return {
    url: `http://127.0.0.1:${port}`,
    /** As of a page in a tunnel: its connections stand, and take nothing in. */
    stall() {
      isStalled = true;
      for (const [upstream] of pairs) upstream.unpipe().pause();
    },
    resume() {
      isStalled = false;
      for (const [upstream, client] of pairs) upstream.pipe(client);
    },
    close() {
      server.close();
      for (const pair of pairs) for (const each of pair) each.destroy();
    },
  };
}
