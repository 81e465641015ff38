export const ANNOUNCE_EVERY_MS = 5_000;

type Deps = {
  deliver: (text: string) => void;
  now: () => number;
  later: (run: () => void, ms: number) => () => void;
};

/** Says the first message at once, and whatever comes within five seconds of it as one sentence afterwards. */
export const createAnnouncer = ({ deliver, now, later }: Deps) => {
  let waiting: string[] = [];
  let lastAt = Number.NEGATIVE_INFINITY;
  let cancel: (() => void) | null = null;
  const flush = () => {
    cancel = null;
    if (waiting.length === 0) return;
    lastAt = now();
    const text = [...new Set(waiting)].join('. ');
    waiting = [];
    deliver(text);
  };
  return {
    announce(message: string) {
      waiting.push(message);
      const wait = lastAt + ANNOUNCE_EVERY_MS - now();
      if (wait <= 0) flush();
      else cancel ??= later(flush, wait);
    },
    stop() {
      cancel?.();
      cancel = null;
      waiting = [];
    },
  };
};
