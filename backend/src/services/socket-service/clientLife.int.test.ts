import { libraryRoom, userRoom } from '@studyspot/shared-events';
import type { SocketClient } from '@studyspot/shared-events/client';
import { expect } from 'vitest';
import { freePort } from '../../../../prisma/tools/freePort.ts';
import { startNode } from './testing/node.ts';
import { socketTest } from './testing/socketTest.ts';
import { eventually } from './testing/eventually.ts';

const statusOf = (client: SocketClient) => () => client.state().status;

socketTest(
  'one connection serves a page whose components come and go',
  async ({ world, node, portal }) => {
    const libraryId = await world.library(await world.tenant());
    const client = portal();
    let connects = 0;
    node.app.server.on('upgrade', () => (connects += 1));
    client.acquire()();
    const release = client.acquire();
    client.joinLibrary(libraryId)();
    const leave = client.joinLibrary(libraryId);
    await eventually(statusOf(client)).toBe('live');
    const stats = async () => (await node.app.inject('/api/test/socket-stats')).json().data;
    expect(await stats()).toMatchObject({
      totalConnections: 1,
      activeRooms: [{ room: libraryRoom(libraryId), connections: 1 }],
    });
    leave();
    await eventually(stats).toMatchObject({ totalConnections: 1, activeRooms: [] });
    release();
    await eventually(stats).toMatchObject({ totalConnections: 0 });
    expect(connects).toBe(1);
  },
);

socketTest(
  'signing in and out changes who listens, on the same page',
  async ({ world, node, portal }) => {
    const userId = await world.user();
    const client = portal();
    client.acquire();
    const heard: string[] = [];
    client.on('notification', (_notification, { room }) => heard.push(room));
    await eventually(() => client.state()).toMatchObject({ status: 'live', userId: null });
    client.reauthenticate(userId);
    await eventually(() => client.state()).toMatchObject({ status: 'live', userId });
    await world.say(userRoom(userId), {}, 'notification');
    node.wakeRelay();
    await eventually(() => heard).toEqual([userRoom(userId)]);
    node.signOut(userId);
    await eventually(() => client.state()).toMatchObject({
      status: 'offline',
      refusal: 'unauthenticated',
    });
    client.reauthenticate();
    await eventually(() => client.state()).toMatchObject({
      status: 'live',
      userId: null,
      refusal: null,
    });
  },
);

socketTest('a client of a contract too old says so and stops trying', async ({ portal }) => {
  const client = portal({ contractVersion: 0 });
  client.acquire();
  await eventually(statusOf(client)).toBe('client_too_old');
});

socketTest(
  'a library that may not be watched is refused to whoever asked',
  async ({ world, portal }) => {
    const libraryId = await world.library(await world.tenant(), 'draft');
    const client = portal();
    const codes: string[] = [];
    client.joinLibrary(libraryId, { onRefused: (code) => codes.push(code) });
    await eventually(() => codes).toEqual(['not_found']);
    await eventually(statusOf(client)).toBe('live');
  },
);

socketTest(
  'a page that was there before the server becomes live with it',
  async ({ own, world, portal, onTestFinished }) => {
    const port = await freePort();
    const libraryId = await world.library(await world.tenant());
    const client = portal({ url: `http://127.0.0.1:${port}` });
    client.joinLibrary(libraryId);
    await eventually(statusOf(client)).toBe('offline');
    const late = await startNode(own.databaseUrl, {}, port);
    onTestFinished(() => late.close());
    await eventually(statusOf(client)).toBe('live');
  },
);
