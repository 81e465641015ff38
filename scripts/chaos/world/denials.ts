import type { Denial, RoomLog } from '../verdict/history.ts';
import type { Access, Listener } from './access.ts';

/** The event with which a command tells of a change of rights: its name and whom or what it is about. */
export type Cause = { name: string; subject: string };
type OpenDenial = Omit<Denial, 'revokedAtSeq'> & { cause: Cause | null };

export type CauseFinder = (cause: Cause, from: number, to: number) => ReadonlySet<number>;

const FOR_EVER = Number.MAX_SAFE_INTEGER;

/** When each listener might not read which room. */
export function createDenials(access: Access, listeners: readonly Listener[], rooms: string[]) {
  const denials = new Map<string, OpenDenial[]>();
  const keyOf = (listener: Listener, room: string) => `${listener?.userId ?? ''} ${room}`;
  const pairs = listeners.flatMap((listener) => rooms.map((room) => ({ listener, room })));

  function deny(key: string, since: number, committedBy: number, cause: Cause | null) {
    const known = denials.get(key) ?? [];
    denials.set(key, [...known, { since, committedBy, until: FOR_EVER, cause }]);
  }
  for (const { listener, room } of pairs)
    if (!access.mayRead(listener, room)) deny(keyOf(listener, room), 0, 0, null);

  return {
    /** Applies a change of rights that a command made between these times. */
    change(since: number, committedBy: number, cause: Cause, apply: () => void) {
      const before = pairs.map(({ listener, room }) => access.mayRead(listener, room));
      apply();
      pairs.forEach(({ listener, room }, index) => {
        const isAllowed = access.mayRead(listener, room);
        if (isAllowed === before[index]) return;
        const key = keyOf(listener, room);
        const last = denials.get(key)?.at(-1);
        if (!isAllowed) deny(key, since, committedBy, cause);
        else if (last) last.until = since;
      });
    },

    /** With the numbers that the log gave to the events of the revocations. */
    of(listener: Listener, room: string, log: RoomLog | undefined, find: CauseFinder): Denial[] {
      return (denials.get(keyOf(listener, room)) ?? []).map(
        ({ since, committedBy, until, cause }) => {
          // What was never allowed needs no event to end it.
          if (!cause) return { since, committedBy, until, revokedAtSeq: 0 };
          const events = find(cause, since, committedBy);
          const index = log?.events.findIndex((event) => events.has(event)) ?? -1;
          return { since, committedBy, until, revokedAtSeq: index < 0 ? null : index + 1 };
        },
      );
    },
  };
}
export type Denials = ReturnType<typeof createDenials>;
