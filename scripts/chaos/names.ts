/** Rooms and events as small numbers: what is recorded a million times is not a string. */
export function createNames() {
  const indexes = new Map<string, number>();
  const names: string[] = [];
  return {
    indexOf(name: string): number {
      const known = indexes.get(name);
      if (known !== undefined) return known;
      const index = names.push(name) - 1;
      indexes.set(name, index);
      return index;
    },
    nameOf: (index: number): string => names[index] ?? `number ${index}`,
    count: () => names.length,
  };
}
export type Names = ReturnType<typeof createNames>;
