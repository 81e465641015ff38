import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { fakeSocketClient } from '../testing/fakeSocketClient.ts';
import { announceSnapshots } from './announceSnapshots.ts';

const positions = { 'library:1': { epoch: 'e', seq: 7 } };

test('what came from the server is announced once, what an event patched is not', async () => {
  const queryClient = new QueryClient();
  const socket = fakeSocketClient();
  announceSnapshots(queryClient, socket.client);
  const queryKey = ['day'];
  await queryClient.query({ queryKey, queryFn: () => Promise.resolve({ positions, seats: [] }) });
  queryClient.setQueryData(queryKey, { positions, seats: ['patched'] });
  expect(socket.positions).toEqual([positions]);
});

test('each page of a list says where it stood', async () => {
  const queryClient = new QueryClient();
  const socket = fakeSocketClient();
  announceSnapshots(queryClient, socket.client);
  await queryClient.infiniteQuery({
    queryKey: ['libraries'],
    queryFn: () => Promise.resolve({ items: [], positions }),
    initialPageParam: null,
    getNextPageParam: () => null,
  });
  expect(socket.positions).toEqual([positions]);
});

test('an answer without positions has nothing to announce', async () => {
  const queryClient = new QueryClient();
  const socket = fakeSocketClient();
  announceSnapshots(queryClient, socket.client);
  await queryClient.query({ queryKey: ['plan'], queryFn: () => Promise.resolve({ seats: [] }) });
  expect(socket.positions).toEqual([]);
});
