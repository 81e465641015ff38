import { libraryMembersRoom, libraryRoom } from '@studyspot/shared-events';
import { databaseTest } from '../../../../../prisma/tools/testFixtures.ts';
import type { TestPerson } from '../../../testing/signUp.ts';
import { startServer } from '../../../testing/startServer.ts';
import { nativeClient } from './nativeClient.ts';
import { plainClient } from './plainClient.ts';

/** Two whole backends over one database, without Redis: what the other node is told is told by the log. */
export const twoServersTest = databaseTest
  .extend('servers', { scope: 'file' }, async ({ fileDatabase }, { onCleanup }) => {
    const { databaseUrl } = fileDatabase;
    const first = await startServer({ databaseUrl, env: { NODE_NAME: 'n1', DRAIN_MS: '0' } });
    const second = await startServer({ databaseUrl, env: { NODE_NAME: 'n2', DRAIN_MS: '0' } });
    onCleanup(async () => void (await Promise.all([first.close(), second.close()])));
    return [first, second] as const;
  })
  /** Makes somebody listen on both nodes by both transports. */
  .extend('listen', async ({ servers }, { onCleanup }) => {
    const ends: (() => void)[] = [];
    onCleanup(() => ends.forEach((end) => end()));
    return async (person: TestPerson | null, libraryId: string) => {
      const plain = servers.map(({ url }) => plainClient(url, person?.token));
      const native = servers.map(({ url }) => nativeClient(url, { token: person?.token }));
      ends.push(
        ...plain.map(
          ({ socket }) =>
            () =>
              socket.disconnect(),
        ),
      );
      ends.push(...native.map(({ end }) => end));
      await Promise.all([
        ...plain.map(async ({ hello, ask }) => {
          await hello;
          await ask('join:library', libraryId);
        }),
        ...native.map(async ({ hello, ask }) => {
          await hello;
          for (const room of [libraryRoom(libraryId), libraryMembersRoom(libraryId)])
            await ask('sub', { room });
        }),
      ]);
      return {
        heard: () => [...plain, ...native].flatMap(({ heard }) => heard),
        isGone: () =>
          plain.every(({ socket }) => !socket.connected) &&
          native.every(({ webSocket }) => webSocket.readyState === webSocket.CLOSED),
        /** What each of them is answered that asks for this room from its beginning. */
        async replay(room: string, epoch: string): Promise<unknown[]> {
          const rooms = [{ room, epoch, seq: 0 }];
          const answers = await Promise.all([
            ...plain.map(({ sync }) => sync(rooms)),
            ...native.map(({ ask }) => ask('sync', { rooms })),
          ]);
          return answers.flatMap((answer) => ('rooms' in answer ? answer.rooms : [answer]));
        },
      };
    };
  });
