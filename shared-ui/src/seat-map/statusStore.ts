import { FREE } from './seatLook.ts';
import type { SeatStatus, SeatStatuses } from './types.ts';

const isSame = (one: SeatStatus, other: SeatStatus): boolean =>
  one.status === other.status && one.until === other.until && one.note === other.note;

/** A seat's status, and how often it has become another one since the map was opened. */
export type TrackedStatus = { status: SeatStatus; changes: number };

export type StatusStore = {
  /** Keeps its identity while the status stays the same: to React, nothing has changed. */
  get: (seatId: string) => TrackedStatus;
  subscribe: (seatId: string, notify: () => void) => () => void;
  /** Tells exactly the seats whose status is another one now. */
  replace: (next: SeatStatuses) => void;
};

/** Holds the statuses outside React, so that fifty changes draw fifty seats and do not visit the other eight hundred. */
export const createStatusStore = (initial: SeatStatuses): StatusStore => {
  let current = initial;
  const watchers = new Map<string, Set<() => void>>();
  const tracked = new Map<string, TrackedStatus>();
  return {
    get: (seatId) => {
      const status = current.get(seatId) ?? FREE;
      const before = tracked.get(seatId);
      if (before && isSame(before.status, status)) return before;
      const isNews = before !== undefined && before.status.status !== status.status;
      const now = { status, changes: (before?.changes ?? 0) + (isNews ? 1 : 0) };
      tracked.set(seatId, now);
      return now;
    },
    subscribe: (seatId, notify) => {
      const watching = watchers.get(seatId) ?? new Set();
      watchers.set(seatId, watching.add(notify));
      return () => {
        watching.delete(notify);
        if (watching.size === 0) watchers.delete(seatId);
      };
    },
    replace: (next) => {
      if (next === current) return;
      const before = current;
      current = next;
      for (const [seatId, watching] of watchers) {
        if (isSame(before.get(seatId) ?? FREE, next.get(seatId) ?? FREE)) continue;
        for (const notify of watching) notify();
      }
    },
  };
};
