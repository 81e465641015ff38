/** `room`: of `sub` and `unsub`. `isPrying`: nobody waits for the answer. */
export type Asked = { room: string | undefined; at: number; isPrying: boolean };
export type RequestFrame =
  | { t: 'sub' | 'unsub'; room: string }
  | { t: 'sync'; rooms: readonly object[] };

/** What a client has asked and was not answered yet. */
export function createRequests(send: (frame: object) => void, now: () => number) {
  const asked = new Map<number, Asked>();
  let ids = 0;

  return {
    ask(frame: RequestFrame, { isPrying = false } = {}) {
      ids += 1;
      const room = 'room' in frame ? frame.room : undefined;
      asked.set(ids, { room, at: now(), isPrying });
      send({ ...frame, id: ids });
    },
    /** The question to this answer. */
    take(id: number | undefined): Asked | undefined {
      const question = id === undefined ? undefined : asked.get(id);
      if (id !== undefined) asked.delete(id);
      return question;
    },
    clear: () => asked.clear(),
    waiting: () => [...asked.values()].filter(({ isPrying }) => !isPrying).length,
  };
}
