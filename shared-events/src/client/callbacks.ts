/** Who wants to be told; answers how to stop. */
export function createCallbacks<Arguments extends unknown[]>() {
  const callbacks = new Set<(...args: Arguments) => void>();
  return {
    add(callback: (...args: Arguments) => void): () => void {
      const own = (...args: Arguments) => callback(...args);
      callbacks.add(own);
      return () => callbacks.delete(own);
    },
    call(...args: Arguments) {
      for (const callback of callbacks) callback(...args);
    },
  };
}
