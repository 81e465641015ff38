import { openWire, type Wire } from './wire.ts';

export const SEPARATOR = '\u001E';

export type EngineHandshake = {
  sid: string;
  upgrades: string[];
  pingInterval: number;
  pingTimeout: number;
  maxPayload: number;
};
export type Answer = { status: number; contentType: string | null; body: string };
type Query = Record<string, string>;

/** The `open` packet's content. */
export function parseOpen(packet: string): EngineHandshake {
  if (!packet.startsWith('0')) throw new Error(`not an open packet: ${packet}`);
  return JSON.parse(packet.slice(1));
}

async function answerOf(response: Response): Promise<Answer> {
  const contentType = response.headers.get('content-type');
  return { status: response.status, contentType, body: await response.text() };
}

/** Engine.IO spoken by hand: one HTTP request or WebSocket at a time, nothing is done by itself. */
export function engineClient(serverUrl: string, path = '/socket.io/') {
  const wires: Wire[] = [];
  const url = (query: Query) => `${serverUrl}${path}?${new URLSearchParams(query).toString()}`;
  const request = async (query: Query, init?: RequestInit) =>
    answerOf(await fetch(url(query), init));

  function openWebSocket(query: Query = {}): Wire {
    const wire = openWire(url({ EIO: '4', transport: 'websocket', ...query }));
    wires.push(wire);
    return wire;
  }

  async function openPolling() {
    const query = { EIO: '4', transport: 'polling' };
    const handshake = parseOpen((await request(query)).body);
    const session = { ...query, sid: handshake.sid };
    return {
      ...handshake,
      handshake,
      poll: (init?: RequestInit) => request(session, init),
      post: (body: string | Uint8Array<ArrayBuffer>, init?: RequestInit) =>
        request(session, { method: 'POST', body, ...init }),
      /** A POST that may end without an answer: the server cuts it when it ends the session. */
      async postOrCut(body: string): Promise<number | 'cut'> {
        try {
          return (await request(session, { method: 'POST', body })).status;
        } catch {
          return 'cut';
        }
      },
      upgrade: () => openWebSocket({ sid: handshake.sid }),
    };
  }

  return {
    request,
    openPolling,
    openWebSocket,
    end: () => wires.forEach((wire) => wire.end()),
  };
}
export type EngineClient = ReturnType<typeof engineClient>;
export type Polling = Awaited<ReturnType<EngineClient['openPolling']>>;
