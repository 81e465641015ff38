import { createSocketClient } from '@studyspot/shared-events/client';
import { expect } from 'vitest';
import { backendProcess } from '../../backend/src/services/socket-service/testing/backendProcess.ts';
import { eventually } from '../../backend/src/services/socket-service/testing/eventually.ts';
import { plainClient } from '../../backend/src/services/socket-service/testing/plainClient.ts';
import { freePort } from '../../prisma/tools/freePort.ts';
import { clusterTest, startProxy } from './testing/clusterTest.ts';
import type { ProxiedNode } from './watchNodes.ts';

const toProxy = ({ name, url }: { name: string; url: string }): ProxiedNode => ({
  name,
  url: new URL(url),
});

clusterTest(
  'a booking made through one node appears at a client of another',
  async ({ cluster: { n1, n3, student, book }, onTestFinished }) => {
    const client = plainClient(n3.url, student.token);
    onTestFinished(() => void client.socket.disconnect());
    await client.hello;
    const booked = await book(n1.url);
    await eventually(() => client.heard.map(({ payload }) => payload)).toContainEqual(
      expect.objectContaining({ id: booked.id, seatId: booked.seatId }),
    );
  },
);

clusterTest(
  'a client that polls stays at its node, whatever turn it is',
  async ({ cluster: { n1, n3, hall }, onTestFinished }) => {
    const proxy = await startProxy([n1, n3].map(toProxy));
    onTestFinished(proxy.close);
    const client = plainClient(proxy.url, undefined, { transports: ['polling'] });
    onTestFinished(() => void client.socket.disconnect());
    await client.hello;
    const { id } = client.socket.io.engine;
    expect(id).toMatch(/^n[13]-/);
    for (let turn = 1; turn <= 5; turn += 1) {
      await fetch(`${proxy.url}/health`);
      expect(await client.ask('join:library', hall.libraryId)).toMatchObject({ ok: true });
    }
    expect(client.socket.io.engine.id).toBe(id);
    expect(client.socket.io.engine.transport.name).toBe('polling');
  },
);

clusterTest(
  'a session that begins by polling goes on as a WebSocket at the same node',
  async ({ cluster: { n1, n3 }, onTestFinished }) => {
    const proxy = await startProxy([n1, n3].map(toProxy));
    onTestFinished(proxy.close);
    const transports: ('polling' | 'websocket')[] = ['polling', 'websocket'];
    const clients = [1, 2].map(() => plainClient(proxy.url, undefined, { transports }));
    onTestFinished(() => clients.forEach(({ socket }) => socket.disconnect()));
    for (const { hello, socket } of clients) {
      await hello;
      await eventually(() => socket.io.engine.transport.name).toBe('websocket');
    }
  },
);

clusterTest(
  'clients of a node that is killed come back through the proxy and have missed nothing',
  { timeout: 60_000 },
  async ({ cluster: { n1, n3, env, student, book, databaseUrl }, onTestFinished }) => {
    const port = await freePort();
    const n2 = backendProcess(databaseUrl, port, { ...env, NODE_NAME: 'n2' });
    onTestFinished(n2.kill);
    n2.start();
    const nodes = [n1, { name: 'n2', url: `http://127.0.0.1:${port}` }, n3].map(toProxy);
    const proxy = await startProxy(nodes);
    onTestFinished(proxy.close);
    const answering = async () =>
      (await fetch(`${proxy.url}/health`)).headers.get('x-studyspot-node');
    await eventually(async () =>
      [await answering(), await answering(), await answering()].sort(),
    ).toEqual(['n1', 'n2', 'n3']);

    const clients = nodes.map(() => {
      const shown: string[] = [];
      const statuses: string[] = [];
      const client = createSocketClient({
        url: proxy.url,
        token: student.token,
        onState: ({ status }) => statuses.push(status),
      });
      onTestFinished(client.close);
      client.on('booking:created', ({ id }) => shown.push(id));
      client.acquire();
      return { client, shown, statuses };
    });
    const allLive = () => clients.every(({ client }) => client.state().status === 'live');
    await eventually(allLive).toBe(true);
    const first = await book(proxy.url);
    await n2.kill();
    const second = await book(proxy.url);
    for (const { shown } of clients) await eventually(() => shown).toEqual([first.id, second.id]);
    await eventually(allLive).toBe(true);
    expect(clients.filter(({ statuses }) => statuses.includes('offline'))).toHaveLength(1);
  },
);
