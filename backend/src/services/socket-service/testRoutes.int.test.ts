import {
  libraryMembersRoom,
  libraryRoom,
  roleRoom,
  tenantRoom,
  userRoom,
} from '@studyspot/shared-events';
import { expect } from 'vitest';
import { eventually } from './testing/eventually.ts';
import { startNode } from './testing/node.ts';
import { socketTest } from './testing/socketTest.ts';

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

const stage = socketTest.extend('stage', async ({ world, node }) => {
  const tenantId = await world.tenant();
  const libraryId = await world.library(tenantId);
  const draftId = await world.library(tenantId, 'draft');
  const ownerId = await world.user();
  await world.member(tenantId, ownerId, { role: 'library_owner' });
  const send = async (room: string, data?: unknown, headers = {}, event = 'test:ping') => {
    const payload = { event, room, ...(data === undefined ? {} : { data }) };
    const reply = await node.app.inject({
      method: 'POST',
      url: '/api/test/socket-event',
      payload,
      headers,
    });
    return { status: reply.statusCode, body: reply.json() };
  };
  const stats = async (headers = {}) =>
    (await node.app.inject({ method: 'GET', url: '/api/test/socket-stats', headers })).json();
  return { tenantId, libraryId, draftId, ownerId, send, stats };
});

stage('a test event reaches its room once, numbered like any other', async ({ stage, connect }) => {
  const guest = connect();
  await guest.hello;
  await guest.ask('join:library', stage.libraryId);
  const room = libraryRoom(stage.libraryId);
  const { status, body } = await stage.send(room, { hello: 'world' });
  expect(status).toBe(200);
  const fields = {
    message: expect.any(String),
    event: 'test:ping',
    room,
    timestamp: expect.stringMatching(/Z$/),
  };
  expect(body).toEqual({ success: true, data: fields, ...fields });
  await stage.send(room);
  await eventually(() => guest.heard).toMatchObject([
    { name: 'test:ping', payload: { hello: 'world' }, meta: { seq: 1, room } },
    { name: 'test:ping', payload: null, meta: { seq: 2, room } },
  ]);
});

stage(
  'only events of that name, only into rooms that the caller could enter',
  async ({ stage, world }) => {
    const { tenantId, libraryId, draftId, ownerId, send } = stage;
    const status = async (...args: Parameters<typeof send>) => (await send(...args)).status;
    expect(await status(roleRoom('student'))).toBe(200);
    expect(await status(libraryRoom(draftId))).toBe(404);
    expect(await status(tenantRoom(tenantId))).toBe(404);
    expect(await status(libraryMembersRoom(libraryId))).toBe(404);
    expect(await status(userRoom(ownerId))).toBe(404);
    expect(await status('nowhere')).toBe(400);
    expect(await status(roleRoom('student'), {}, {}, 'booking:created')).toBe(400);
    expect(await status(roleRoom('student'), { nul: '\u0000' })).toBe(400);
    expect(await status(roleRoom('student'), { half: '\ud800' })).toBe(400);
    const owner = bearer(ownerId);
    expect(await status(tenantRoom(tenantId), {}, owner)).toBe(200);
    expect(await status(libraryRoom(draftId), {}, owner)).toBe(200);
    expect(await status(userRoom(await world.user()), {}, owner)).toBe(404);
  },
);

stage('the statistics name what the caller may know of', async ({ stage, connect }) => {
  const { tenantId, libraryId, draftId, ownerId, stats } = stage;
  const owner = connect(ownerId);
  await owner.hello;
  await owner.ask('join:library', libraryId);
  await owner.ask('join:library', draftId);
  const open = [libraryRoom(libraryId), roleRoom('student'), roleRoom('library_owner')].toSorted();
  const theirs = [
    tenantRoom(tenantId),
    libraryRoom(draftId),
    libraryMembersRoom(libraryId),
    libraryMembersRoom(draftId),
  ];
  const named = ({ data }: { data: { activeRooms: { room: string }[] } }) =>
    data.activeRooms.map(({ room }) => room).toSorted();

  const anybody = await stats();
  const fields = {
    totalConnections: 1,
    activeRooms: expect.any(Array),
    timestamp: expect.stringMatching(/Z$/),
    nodes: [{ name: 'n1', connections: 1, isRelay: true, seenAt: expect.stringMatching(/Z$/) }],
    outbox: { depth: 0, oldestAgeMs: 0 },
  };
  expect(anybody).toEqual({ success: true, data: fields, ...fields });
  expect(anybody.data.activeRooms).toContainEqual({ room: roleRoom('student'), connections: 1 });
  expect(named(anybody)).toEqual(open);
  expect(named(await stats(bearer(ownerId)))).toEqual([...open, ...theirs].toSorted());
});

socketTest('data nested deeper than anything can hold is malformed', async ({ node }) => {
  const data = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  const send = (depth: number) =>
    node.app.inject({
      method: 'POST',
      url: '/api/test/socket-event',
      headers: { 'content-type': 'application/json' },
      payload: `{"event":"test:deep","room":"role:student","data":${data(depth)}}`,
    });
  expect((await send(100)).statusCode).toBe(200);
  for (const depth of [8_000, 30_000]) expect((await send(depth)).statusCode).toBe(400);
});

socketTest('in production both exist for the operator only', async ({ own, onTestFinished }) => {
  const OPERATOR_TOKEN = 'operator-token-of-this-test';
  const AUTH_SECRET = 'a-secret-of-this-test-that-is-long-enough';
  const urls = {
    STUDENT_PWA_URL: 'https://a.example',
    OWNER_PORTAL_URL: 'https://b.example',
    PUBLIC_URL: 'https://c.example',
  };
  const node = await startNode(own.databaseUrl, {
    NODE_ENV: 'production',
    AUTH_SECRET,
    OPERATOR_TOKEN,
    ...urls,
  });
  onTestFinished(() => node.close());
  const payload = { event: 'test:ping', room: roleRoom('student'), data: {} };
  const statuses = async (headers = {}) => [
    (await node.app.inject({ method: 'POST', url: '/api/test/socket-event', payload, headers }))
      .statusCode,
    (await node.app.inject({ method: 'POST', url: '/api/test/socket-event', payload: {}, headers }))
      .statusCode,
    (await node.app.inject({ method: 'GET', url: '/api/test/socket-stats', headers })).statusCode,
  ];
  expect(await statuses()).toEqual([404, 404, 404]);
  expect(await statuses(bearer('wrong'))).toEqual([404, 404, 404]);
  expect(await statuses(bearer(OPERATOR_TOKEN))).toEqual([200, 400, 200]);
});
