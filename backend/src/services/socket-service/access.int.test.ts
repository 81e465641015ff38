import {
  libraryMembersRoom,
  libraryRoom,
  roleRoom,
  tenantRoom,
  userRoom,
} from '@studyspot/shared-events';
import { expect } from 'vitest';
import { socketTest } from './testing/socketTest.ts';
import { eventually } from './testing/eventually.ts';

const peopled = socketTest.extend('town', async ({ world }) => {
  const [tenantA, tenantB] = [await world.tenant(), await world.tenant()];
  const town = {
    tenantA,
    published: await world.library(tenantA),
    draft: await world.library(tenantA, 'draft'),
    student: await world.user(),
    ownerA: await world.user(),
    ownerB: await world.user(),
    /** Of the published library only. */
    staff: await world.user(),
    /** Of all of tenant A's libraries. */
    desk: await world.user(),
  };
  await world.member(tenantA, town.ownerA, { role: 'library_owner' });
  await world.member(tenantB, town.ownerB, { role: 'library_owner' });
  await world.member(tenantA, town.staff, { role: 'staff', libraryIds: [town.published] });
  await world.member(tenantA, town.desk, { role: 'front_desk' });
  return town;
});

const WHO = ['guest', 'student', 'ownerB', 'staff', 'desk', 'ownerA'] as const;
const [yes, guest, none, no] = ['yes', 'unauthenticated', 'not_found', 'forbidden'];
type Row = [name: string, answers: string[]];

peopled(
  'every join and every replay is decided by the rights of whoever asks',
  async ({ town, world, own, connect }) => {
    const { tenantA, published, draft, student } = town;
    //                                                          guest  student ownerB staff  desk   ownerA
    const table: [room: string, join: [string, unknown] | null, answers: string[]][] = [
      [libraryRoom(published), ['join:library', published], [yes!, yes!, yes!, yes!, yes!, yes!]],
      [
        libraryRoom(draft),
        ['join:library', { libraryId: draft }],
        [none!, none!, none!, no!, yes!, yes!],
      ],
      [libraryMembersRoom(published), null, [guest!, none!, none!, yes!, yes!, yes!]],
      [libraryMembersRoom(draft), null, [guest!, none!, none!, no!, yes!, yes!]],
      [tenantRoom(tenantA), ['join:tenant', tenantA], [guest!, none!, none!, no!, no!, yes!]],
      [
        userRoom(student),
        ['join:user', { userId: student }],
        [guest!, yes!, none!, none!, none!, none!],
      ],
      [roleRoom('student'), ['join:role', 'student'], [guest!, yes!, yes!, yes!, yes!, yes!]],
      [
        roleRoom('library_owner'),
        ['join:role', { role: 'library_owner' }],
        [guest!, no!, yes!, no!, no!, yes!],
      ],
      [roleRoom('staff'), ['join:role', 'staff'], [guest!, no!, no!, yes!, no!, no!]],
      [roleRoom('front_desk'), ['join:role', 'front_desk'], [guest!, no!, no!, no!, yes!, no!]],
    ];
    for (const [room] of table) await world.say(room, { secretOf: room });
    await eventually(async () => (await own.pool.query('SELECT 1 FROM event_log')).rowCount).toBe(
      table.length,
    );
    const { rows } = await own.pool.query<{ epoch: string }>('SELECT epoch FROM relay_state');
    const { epoch } = rows[0]!;

    const joins: Row[] = [];
    const replays: Row[] = [];
    for (const [index, who] of WHO.entries()) {
      const client = connect(who === 'guest' ? undefined : town[who]);
      await client.hello;
      for (const [room, join, answers] of table) {
        const expected = answers[index]!;
        if (join) {
          const answer = await client.ask(...join);
          joins.push([`${who} ${room}`, [answer.ok ? 'yes' : answer.code, expected]]);
        }
        const synced = await client.sync([{ room, epoch, seq: 0 }]);
        const [answer] = synced.ok ? synced.rooms : [];
        const outcome =
          answer?.outcome === 'refused'
            ? answer.code
            : answer?.outcome === 'events'
              ? 'yes'
              : answer?.outcome;
        replays.push([`${who} ${room}`, [String(outcome), expected]]);
        if (outcome !== 'yes') expect(JSON.stringify(answer)).not.toContain('secretOf');
      }
    }
    const wrong = [...joins, ...replays].filter(([, [answer, expected]]) => answer !== expected);
    expect(wrong).toEqual([]);
  },
);

peopled('a connection is in the rooms of its person from the start', async ({ town, connect }) => {
  const roomsOf = async (token?: string) =>
    (await connect(token).hello).rooms.map(({ room }) => room).toSorted();
  const own = (userId: string, ...rooms: string[]) =>
    [roleRoom('student'), userRoom(userId), ...rooms].toSorted();
  expect(await roomsOf()).toEqual([]);
  expect(await roomsOf(town.student)).toEqual(own(town.student));
  expect(await roomsOf(town.staff)).toEqual(own(town.staff, roleRoom('staff')));
  expect(await roomsOf(town.desk)).toEqual(own(town.desk, roleRoom('front_desk')));
  expect(await roomsOf(town.ownerA)).toEqual(
    own(town.ownerA, roleRoom('library_owner'), tenantRoom(town.tenantA)),
  );
});

peopled(
  'joining a library brings its members’ room to those who work there',
  async ({ town, connect }) => {
    const joined = async (token?: string) => {
      const client = connect(token);
      await client.hello;
      const answer = await client.ask('join:library', town.published);
      return answer.ok ? answer.rooms.map(({ room }) => room) : answer.code;
    };
    const publicRoom = libraryRoom(town.published);
    expect(await joined()).toEqual([publicRoom]);
    expect(await joined(town.ownerB)).toEqual([publicRoom]);
    expect(await joined(town.staff)).toEqual([publicRoom, libraryMembersRoom(town.published)]);
  },
);

peopled(
  'what is said in a room reaches only those in it',
  async ({ town, world, node, connect }) => {
    const clients = new Map(
      WHO.map((who) => [who, connect(who === 'guest' ? undefined : town[who])] as const),
    );
    for (const client of clients.values()) {
      await client.hello;
      await client.ask('join:library', town.published);
    }
    const rooms = [
      tenantRoom(town.tenantA),
      libraryMembersRoom(town.published),
      userRoom(town.student),
      roleRoom('student'),
      libraryRoom(town.published),
    ];
    await world.say(rooms);
    node.wakeRelay();
    const heard = (who: (typeof WHO)[number]) =>
      clients.get(who)!.heard.map(({ meta }) => rooms.findIndex((room) => room === meta.room));
    const expected = {
      guest: [4],
      student: [2, 3, 4],
      ownerB: [3, 4],
      staff: [1, 3, 4],
      desk: [1, 3, 4],
      ownerA: [0, 1, 3, 4],
    };
    for (const who of WHO) await eventually(() => heard(who)).toEqual(expected[who]);
  },
);

peopled('a library that was deleted is there for nobody', async ({ town, own, connect }) => {
  await own.pool.query(`UPDATE library SET state = 'draft', deleted_at = now() WHERE id = $1`, [
    town.published,
  ]);
  for (const token of [undefined, town.student, town.ownerA]) {
    const client = connect(token);
    await client.hello;
    const refused = { ok: false, code: 'not_found' };
    expect(await client.ask('join:library', town.published)).toEqual(refused);
  }
});
