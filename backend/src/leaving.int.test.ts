import { once } from 'node:events';
import { Agent, get, request } from 'node:http';
import { expect } from 'vitest';
import { databaseTest } from '../../prisma/tools/testFixtures.ts';
import { until } from '../../prisma/tools/until.ts';
import { startServer } from './testing/startServer.ts';

/** Nobody listens there: this is about one node and those who send clients to it. */
const ONE_OF_SEVERAL = { REDIS_URL: 'redis://127.0.0.1:1', DRAIN_MS: '300' };

const leavingTest = databaseTest.extend('node', async ({ freshDatabase }, { onCleanup }) => {
  const { databaseUrl } = await freshDatabase();
  const server = await startServer({ databaseUrl, env: ONE_OF_SEVERAL });
  const agent = new Agent({ keepAlive: true });
  onCleanup(async () => {
    agent.destroy();
    await server.close();
  });
  const statusOf = (path: string) =>
    new Promise<number>((resolve, reject) => {
      get(new URL(path, server.url), { agent }, (answer) => {
        answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
      }).on('error', reject);
    });
  return { ...server, agent, statusOf };
});

leavingTest(
  'a node that is told to end serves on for a moment and says that it leaves',
  async ({ node }) => {
    expect(await node.statusOf('/ready')).toBe(200);
    const drained = node.app.drain();
    expect(await node.statusOf('/ready')).toBe(503);
    expect(await node.statusOf('/api/libraries')).toBe(200);
    await drained;
    await node.close();
    await expect(node.statusOf('/ready')).rejects.toThrow(/ECONNREFUSED|ECONNRESET|hang up/);
  },
);

leavingTest(
  'a connection whose last answer came after it no longer listens keeps nobody waiting',
  async ({ node }) => {
    const slow = request(new URL('/api/auth/sign-in/email', node.url), {
      agent: node.agent,
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': '2' },
    });
    const arrived = once(node.app.server, 'request');
    slow.flushHeaders();
    await arrived;
    const closed = node.close();
    await until(() => !node.app.server.listening || undefined, { withinMs: 5_000 });
    const answered = once(slow, 'response');
    slow.end('{}');
    const [answer] = await answered;
    answer.resume();
    const answeredAt = performance.now();
    await closed;
    expect(answer.headers.connection).toBe('keep-alive');
    expect(performance.now() - answeredAt).toBeLessThan(5_000);
  },
);
