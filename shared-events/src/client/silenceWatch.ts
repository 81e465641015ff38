/**
 * The server pings every 25 s. A connection that has been silent for longer than this is dead, though nobody has said
 * so yet: without asking, that would be noticed only after 85 s, and what is shown would pass for the present.
 */
const SILENCE_MS = 35_000;

export function createSilenceWatch(silent: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  return {
    heard() {
      stop();
      timer = setTimeout(silent, SILENCE_MS);
    },
    stop,
  };
}
