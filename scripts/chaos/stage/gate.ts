import { connect, createServer, type Socket } from 'node:net';
import { once } from 'node:events';

/** Towards the server, or from it. */
export type Direction = 'up' | 'down';

export type Gate = {
  port: number;
  /** When the last connection was accepted, by `now`. */
  acceptedAt: () => number;
  /** The local ports of the connections to the server: as the server sees who calls. */
  localPorts: () => number[];
  /** Where the connections of this moment lead. */
  targets: () => number[];
  /** Ends every connection, both ways at once. */
  cut: () => void;
  /** From now on connections are refused, until it opens again. */
  close: () => void;
  open: () => void;
  /** Nothing moves in this direction, and whoever sends feels it; `release` lets it all through. */
  hold: (direction: Direction) => void;
  release: (direction: Direction) => void;
  /** What the connections of this moment send in this direction vanishes for good, while they seem alive. */
  swallow: (direction: Direction) => void;
  /** Ends the connections that were swallowed from. */
  healSwallowed: () => void;
  stop: () => Promise<void>;
};

type Pair = { client: Socket; server: Socket; swallowed: Set<Direction> };

/** A TCP proxy of one client's, or of one node's way to its database. `target` is asked at each new connection. */
export async function openGate(target: () => number | undefined, now: () => number): Promise<Gate> {
  const pairs = new Set<Pair>();
  const held = new Set<Direction>();
  let isClosed = false;
  let acceptedAt = 0;

  function end(pair: Pair) {
    pairs.delete(pair);
    pair.client.destroy();
    pair.server.destroy();
  }

  function forward(pair: Pair, from: Socket, to: Socket, direction: Direction) {
    from.setNoDelay(true);
    from.on('data', (bytes) => {
      if (pair.swallowed.has(direction)) return;
      if (!to.write(bytes)) from.pause();
    });
    to.on('drain', () => {
      if (!held.has(direction)) from.resume();
    });
    from.on('end', () => to.end());
    from.on('close', () => end(pair));
    from.on('error', () => end(pair));
    if (held.has(direction)) from.pause();
  }

  const listener = createServer((client) => {
    acceptedAt = now();
    const port = isClosed ? undefined : target();
    if (port === undefined) return void client.destroy();
    const pair = { client, server: connect(port, '127.0.0.1'), swallowed: new Set<Direction>() };
    pairs.add(pair);
    forward(pair, client, pair.server, 'up');
    forward(pair, pair.server, client, 'down');
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  if (typeof address !== 'object' || !address) throw new Error('the gate has no port');

  const sources = (direction: Direction) =>
    [...pairs].map(({ client, server }) => (direction === 'up' ? client : server));

  return {
    port: address.port,
    acceptedAt: () => acceptedAt,
    localPorts: () => [...pairs].flatMap(({ server }) => server.localPort ?? []),
    targets: () => [...pairs].flatMap(({ server }) => server.remotePort ?? []),
    cut: () => pairs.forEach(end),
    close() {
      isClosed = true;
      pairs.forEach(end);
    },
    open() {
      isClosed = false;
    },
    hold(direction) {
      held.add(direction);
      sources(direction).forEach((socket) => socket.pause());
    },
    release(direction) {
      held.delete(direction);
      sources(direction).forEach((socket) => socket.resume());
    },
    swallow: (direction) => pairs.forEach(({ swallowed }) => swallowed.add(direction)),
    healSwallowed() {
      for (const pair of pairs) if (pair.swallowed.size > 0) end(pair);
    },
    async stop() {
      pairs.forEach(end);
      listener.close();
      await once(listener, 'close');
    },
  };
}
