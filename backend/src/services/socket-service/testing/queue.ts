/** What arrives, in order, for somebody who takes it one by one and waits when there is nothing. */
export function createQueue<Item>() {
  const items: Item[] = [];
  const takers: { resolve: (item: Item) => void; reject: (error: Error) => void }[] = [];
  let end: Error | undefined;
  return {
    push(item: Item) {
      const taker = takers.shift();
      if (taker) taker.resolve(item);
      else items.push(item);
    },
    /** Nothing more will come: whoever waits is told so. */
    end(reason: string) {
      end = new Error(reason);
      for (const { reject } of takers.splice(0)) reject(end);
    },
    take(): Promise<Item> {
      const item = items.shift();
      if (item !== undefined) return Promise.resolve(item);
      if (end) return Promise.reject(end);
      return new Promise((resolve, reject) => takers.push({ resolve, reject }));
    },
  };
}
