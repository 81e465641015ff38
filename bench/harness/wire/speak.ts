import type { Wire } from './wire.ts';

/** What is said to a server until one is in the room, after the WebSocket is open. */
export type Dialogue = {
  path: string;
  protocol?: string;
  /** At once when the WebSocket is open. */
  greeting?: string;
  /** Answers a text of the server; true when it means that the client is in its room. */
  hear: (text: string, wire: Wire) => boolean;
  /** In the room as soon as the WebSocket is open: nothing has to be said. */
  isInAtOnce?: boolean;
};

export type Language = 'socket.io' | 'stock' | 'native' | 'plain';

/** Engine.IO's ping and Socket.IO's handshake; the portal's join once the server has let us in. */
const socketIo = (libraryId: string | undefined): Dialogue => ({
  path: '/socket.io/?EIO=4&transport=websocket',
  hear(text, wire) {
    if (text === '2') wire.send('3');
    else if (text.startsWith('0')) wire.send('40');
    else if (text.startsWith('40') && libraryId)
      wire.send(`420${JSON.stringify(['join:library', libraryId])}`);
    return libraryId ? text.startsWith('430[{"ok":true') : text.startsWith('40');
  },
});

const native = (libraryId: string | undefined): Dialogue => ({
  path: '/ws',
  protocol: 'studyspot.v1+json',
  greeting: '{"t":"auth","contractVersion":1}',
  hear(text, wire) {
    const { t, id } = JSON.parse(text) as { t: string; id?: number };
    if (t === 'hello') wire.send(JSON.stringify({ t: 'sub', id: 1, room: `library:${libraryId}` }));
    return t === 'ok' && id === 1;
  },
});

const plain: Dialogue = { path: '/', isInAtOnce: true, hear: () => false };

/** `libraryId`: of the library whose room to join; a stock server puts everybody into its one room by itself. */
export function dialogueOf(language: Language, libraryId: string | undefined): Dialogue {
  switch (language) {
    case 'socket.io':
      return socketIo(libraryId);
    case 'stock':
      return socketIo(undefined);
    case 'native':
      return native(libraryId);
    case 'plain':
      return plain;
  }
}
