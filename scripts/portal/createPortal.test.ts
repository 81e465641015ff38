import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { createPortal, type Portal } from './createPortal.ts';

let folder = '';
let backend: Server;
let portal: Portal;
let origin = '';

const listen = (server: Server) =>
  new Promise<string>((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
    }),
  );
const close = (server: Server) => new Promise((resolve) => server.close(resolve));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'studyspot-portal-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<script>theme()</script><p>the app</p>');
  writeFileSync(join(folder, 'assets/app-1.js'), 'app()');
  writeFileSync(join(folder, 'assets/app-1.js.br'), 'brotli');
  writeFileSync(join(folder, '.build.json'), '{}');
  backend = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method, url, headers } = request;
      response.writeHead(201, { 'content-type': 'application/json', 'set-cookie': ['a=1', 'b=2'] });
      response.end(
        JSON.stringify({ method, url, headers, body: Buffer.concat(chunks).toString() }),
      );
    });
  });
  const sockets = new WebSocketServer({ server: backend });
  sockets.on('connection', (socket) =>
    socket.on('message', (text: Buffer) => socket.send(`echo ${text.toString()}`)),
  );
  portal = createPortal({ directory: folder, backend: new URL(await listen(backend)) });
  origin = await listen(portal.server);
});

afterAll(async () => {
  await portal.close();
  backend.closeAllConnections();
  await close(backend);
  rmSync(folder, { recursive: true });
});

test('every page of the application is its index, checked for news each time', async () => {
  const response = await fetch(`${origin}/libraries/42?from=today`);
  expect(await response.text()).toContain('the app');
  expect(response.headers.get('cache-control')).toBe('no-cache');
  expect(response.headers.get('content-security-policy')).toMatch(/script-src 'self' 'sha256-/);
  const again = await fetch(`${origin}/`, {
    headers: { 'if-none-match': response.headers.get('etag') ?? '' },
  });
  expect(again.status).toBe(304);
});

test('assets are kept for ever and come compressed; a missing one is not the index', async () => {
  const response = await fetch(`${origin}/assets/app-1.js`, {
    headers: { 'accept-encoding': 'identity' },
  });
  expect(await response.text()).toBe('app()');
  expect(response.headers.get('cache-control')).toContain('immutable');
  const compressed = await fetch(`${origin}/assets/app-1.js`, {
    method: 'HEAD',
    headers: { 'accept-encoding': 'gzip, br' },
  });
  expect(compressed.headers.get('content-encoding')).toBe('br');
  for (const path of ['/assets/app-0.js', '/assets/', '/none.png']) {
    expect((await fetch(origin + path)).status).toBe(404);
  }
});

test.each(['/%2e%2e/package.json', '/..%2f..%2fetc/passwd', '/.build.json', '/%00', '/%E0%A4%A'])(
  '%s leads nowhere',
  async (path) => expect((await fetch(origin + path)).status).toBe(404),
);

test('the backend is reached under the same origin and learns who asks', async () => {
  const response = await fetch(`${origin}/api/bookings?limit=1`, {
    method: 'POST',
    body: 'hello',
    headers: { 'x-forwarded-for': '203.0.113.9' },
  });
  expect(response.status).toBe(201);
  expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  const seen = (await response.json()) as { headers: Record<string, string> };
  expect(seen).toMatchObject({ method: 'POST', url: '/api/bookings?limit=1', body: 'hello' });
  expect(seen.headers).toMatchObject({
    'x-forwarded-for': '203.0.113.9, 127.0.0.1',
    'x-forwarded-host': new URL(origin).host,
    'x-forwarded-proto': 'http',
  });
});

test('a WebSocket passes through in both directions', async () => {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/ws/room/me`);
  const answer = await new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('open', () => socket.send('hi'));
    socket.on('message', (text: Buffer) => resolve(text.toString()));
  });
  socket.close();
  expect(answer).toBe('echo hi');
});

test('while the backend is away the answer says so', async () => {
  const lonely = createPortal({ directory: folder, backend: new URL('http://127.0.0.1:1') });
  const address = await listen(lonely.server);
  const response = await fetch(`${address}/api/bookings`);
  expect(response.status).toBe(502);
  expect(await response.json()).toMatchObject({
    success: false,
    error: { code: 'backend_unavailable' },
  });
  expect((await fetch(`${address}/`)).status).toBe(200);
  await lonely.close();
});
