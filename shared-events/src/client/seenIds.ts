/** Remembers the newest `capacity` ids; `add` answers whether the id is new. */
export function createSeenIds(capacity: number) {
  const ids = new Set<string>();
  return {
    add(id: string): boolean {
      if (ids.has(id)) return false;
      ids.add(id);
      // A set iterates in the order of insertion: its first is the oldest.
      for (const oldest of ids) {
        if (ids.size <= capacity) break;
        ids.delete(oldest);
      }
      return true;
    },
  };
}
