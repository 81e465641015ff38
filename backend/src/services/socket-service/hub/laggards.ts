import type { Outlet } from './outlet.ts';

const LOOK_EVERY_MS = 25;

/** The connections of this node that have not taken everything in yet; looked at again and again until they have. */
export function createLaggards() {
  const outlets = new Set<Outlet>();
  let timer: ReturnType<typeof setInterval> | undefined;

  function look() {
    const now = performance.now();
    for (const outlet of outlets) if (!outlet.pump(now)) outlets.delete(outlet);
    if (outlets.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  }

  return {
    /** False if it was here already. */
    add(outlet: Outlet): boolean {
      if (outlets.has(outlet)) return false;
      outlets.add(outlet);
      timer ??= setInterval(look, LOOK_EVERY_MS).unref();
      return true;
    },
    remove: (outlet: Outlet) => outlets.delete(outlet),
    count: () => outlets.size,
    heldBytes: () => [...outlets].reduce((sum, outlet) => sum + outlet.heldBytes(), 0),
  };
}
export type Laggards = ReturnType<typeof createLaggards>;
