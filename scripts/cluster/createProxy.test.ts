import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { createProxy } from './createProxy.ts';

const listen = (server: Server) =>
  new Promise<URL>((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(new URL(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`));
    }),
  );

/** Says its name and what it was sent; `ready` is what it answers to `/ready`. */
async function startNode(name: string, ready = true) {
  const node = { name, ready, url: new URL('http://127.0.0.1:1') };
  const server = createServer((request, response) => {
    if (request.url === '/ready') return void response.writeHead(node.ready ? 200 : 503).end();
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => response.end(`${name} ${body}`.trim()));
  });
  new WebSocketServer({ server }).on('connection', (socket) => socket.send(name));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  node.url = await listen(server);
  return node;
}
/** Nobody listens there. */
const gone = (name: string) => ({ name, url: new URL('http://127.0.0.1:1') });

async function startProxy(nodes: { name: string; url: URL }[], showsNodes = true) {
  const proxy = createProxy({ nodes, showsNodes });
  onTestFinished(proxy.close);
  const { origin } = await listen(proxy.server);
  return {
    origin,
    say: async (body: string, headers: Record<string, string> = {}) =>
      (await fetch(origin, { method: 'POST', body, headers })).text(),
  };
}

/** A request as no library would send it. */
async function ask(origin: string, path: string, headers: string): Promise<string> {
  const { hostname, port } = new URL(origin);
  const socket = connect({ host: hostname, port: Number(port) });
  socket.on('error', () => undefined);
  socket.end(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\n${headers}\r\n`);
  return text(socket);
}

test('a request that a node refuses goes to another, body and all', async () => {
  const { say } = await startProxy([gone('n1'), await startNode('n2'), gone('n3')]);
  expect(await Promise.all(['a', 'b', 'c'].map((body) => say(body)))).toEqual([
    'n2 a',
    'n2 b',
    'n2 c',
  ]);
});

test('a WebSocket that a node refuses goes to another', async () => {
  const { origin } = await startProxy([gone('n1'), await startNode('n2')]);
  for (const path of ['/ws', '/socket.io/?EIO=4&sid=n1-gone']) {
    const socket = new WebSocket(`${origin.replace('http', 'ws')}${path}`);
    const name = await new Promise((resolve, reject) => {
      socket.on('message', (text: Buffer) => resolve(text.toString()));
      socket.on('error', reject);
    });
    socket.close();
    expect(name).toBe('n2');
  }
});

test('whatever address is asked for, it is a node that is asked', async () => {
  const elsewhere = await startNode('elsewhere');
  const { origin } = await startProxy([await startNode('n1')]);
  for (const path of ['//', `//${elsewhere.url.host}/`, elsewhere.url.href, 'http://[/'])
    for (const upgrade of ['', 'Connection: Upgrade\r\nUpgrade: other\r\n'])
      expect(await ask(origin, path, upgrade), path).toMatch(/n1\r\n|^$|^HTTP\/1\.1 400 /);
  expect(await (await fetch(origin)).text()).toBe('n1');
});

test('a node that drains gets nothing new while another is ready', async () => {
  const [leaving, staying] = [await startNode('n1'), await startNode('n2')];
  const { say } = await startProxy([leaving, staying]);
  const both = async () => [await say(''), await say('')].sort();
  await expect.poll(both).toEqual(['n1', 'n2']);
  leaving.ready = false;
  await expect.poll(both, { timeout: 5_000 }).toEqual(['n2', 'n2']);
  staying.ready = false;
  await expect.poll(both, { timeout: 5_000 }).toEqual(['n1', 'n2']);
});

test('without any node the answer says so', async () => {
  const { origin } = await startProxy([gone('n1'), gone('n2')]);
  const response = await fetch(origin);
  expect(response.status).toBe(502);
  expect(await response.json()).toMatchObject({ error: { code: 'backend_unavailable' } });
});

test('a header chooses the node for a demonstration, and nowhere else', async () => {
  const nodes = [await startNode('n1'), await startNode('n2')];
  const wish = { 'x-studyspot-node': 'n2' };
  const open = await startProxy(nodes);
  expect(await Promise.all([1, 2, 3].map(() => open.say('', wish)))).toEqual(['n2', 'n2', 'n2']);
  const closed = await startProxy(nodes, false);
  await expect
    .poll(async () => [await closed.say('', wish), await closed.say('', wish)].sort())
    .toEqual(['n1', 'n2']);
  expect((await fetch(closed.origin)).headers.has('x-studyspot-node')).toBe(false);
});
