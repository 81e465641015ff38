import type { EventMeta, EventName, EventPayloads } from '@studyspot/shared-events';
import {
  createSocketClient,
  type EventHandler,
  type SocketClient,
} from '@studyspot/shared-events/client';

type Handlers = { [Name in EventName]: Set<EventHandler<Name>> };

const noHandlers = (): Handlers => ({
  'booking:created': new Set(),
  'booking:updated': new Set(),
  'booking:cancelled': new Set(),
  'booking:checkin': new Set(),
  'booking:checkout': new Set(),
  'seat:availability': new Set(),
  'library:created': new Set(),
  'library:updated': new Set(),
  'library:deleted': new Set(),
  'pricing:updated': new Set(),
  notification: new Set(),
  'member:updated': new Set(),
  'member:removed': new Set(),
});

const META: EventMeta = {
  id: 'event',
  room: 'room',
  epoch: 'e',
  seq: 1,
  at: '2026-11-20T10:00:00Z',
};

/** A connection that never connects and says what the test says. */
export function fakeSocketClient(userId: string | null = 'me') {
  const handlers = noHandlers();
  const positions: unknown[] = [];
  function listen<Name extends EventName>(name: Name, handler: EventHandler<Name>) {
    handlers[name].add(handler);
    return () => void handlers[name].delete(handler);
  }
  const client: SocketClient = {
    ...createSocketClient(),
    on: listen,
    patch: listen,
    setPositions: (given) => void positions.push(given),
    state: () => ({ status: 'live', lastTruthAt: null, refusal: null, userId }),
  };
  const say = <Name extends EventName>(name: Name, payload: EventPayloads[Name]) =>
    handlers[name].forEach((handler) => handler(payload, META));
  return { client, positions, say };
}
