/**
 * Opens with the first holder and closes a moment after the last one let go, so that a component that is mounted,
 * unmounted and mounted again (React's strict mode, a change of page) does not close what it needs.
 */
export function createLease(ports: { open: () => void; close: () => void; lingerMs: number }) {
  let holders = 0;
  let isOpen = false;
  let closing: ReturnType<typeof setTimeout> | undefined;

  function close() {
    clearTimeout(closing);
    if (!isOpen) return;
    isOpen = false;
    ports.close();
  }

  function release() {
    holders -= 1;
    if (holders > 0) return;
    clearTimeout(closing);
    closing = setTimeout(() => holders === 0 && close(), ports.lingerMs);
  }

  return {
    /** Answers the release, which counts once however often it is called. */
    acquire(): () => void {
      holders += 1;
      clearTimeout(closing);
      if (!isOpen) {
        isOpen = true;
        ports.open();
      }
      let isHeld = true;
      return () => {
        if (isHeld) release();
        isHeld = false;
      };
    },
    /** Without waiting. Opens again only for a new holder. */
    close,
    isOpen: () => isOpen,
  };
}
