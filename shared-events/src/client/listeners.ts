import type { EventMeta, EventName, EventPayloads, LoggedEvent } from '../events.ts';

export type EventHandler<Name extends EventName> = (
  payload: EventPayloads[Name],
  meta: EventMeta,
) => void;
type AnyHandler = (payload: unknown, meta: EventMeta) => void;

/** The contract's version vouches for the form: a stricter check would lose what a newer server adds. */
const isPayloadOf = <Name extends EventName>(
  _name: Name,
  payload: unknown,
): payload is EventPayloads[Name] => typeof payload === 'object' && payload !== null;

/** Handlers by event name. One that throws does not keep the event from the others. */
export function createListeners() {
  const handlers = new Map<string, Set<AnyHandler>>();

  function onAny(name: string, handler: AnyHandler): () => void {
    const own: AnyHandler = (payload, meta) => handler(payload, meta);
    const ofName = handlers.get(name) ?? new Set();
    handlers.set(name, ofName.add(own));
    return () => ofName.delete(own);
  }

  return {
    onAny,
    on<Name extends EventName>(name: Name, handler: EventHandler<Name>): () => void {
      return onAny(name, (payload, meta) => {
        if (isPayloadOf(name, payload)) handler(payload, meta);
      });
    },
    emit({ name, payload, meta }: LoggedEvent) {
      for (const handler of handlers.get(name) ?? []) {
        try {
          handler(payload, meta);
        } catch (error) {
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    },
  };
}
