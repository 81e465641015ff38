import { type NativeClient, nativeClient } from './nativeClient.ts';
import type { Node } from './node.ts';
import { type PlainClient, plainClient } from './plainClient.ts';

type OnCleanup = (close: () => void) => void;

/** Makes Socket.IO clients of this node that are closed with the test. */
export function plainClientsOf({ url }: Node, onCleanup: OnCleanup) {
  const clients: PlainClient[] = [];
  onCleanup(() => clients.forEach(({ socket }) => socket.disconnect()));
  return (token?: string, options?: Parameters<typeof plainClient>[2]) => {
    const client = plainClient(url, token, options);
    clients.push(client);
    return client;
  };
}

/** The same of its native gateway. */
export function nativeClientsOf({ url }: Node, onCleanup: OnCleanup) {
  const clients: NativeClient[] = [];
  onCleanup(() => clients.forEach(({ end }) => end()));
  return (token?: string, options?: Parameters<typeof nativeClient>[1]) => {
    const client = nativeClient(url, { token, ...options });
    clients.push(client);
    return client;
  };
}
