import type { Counter } from './counter.ts';
import type { Dialogue } from './speak.ts';
import { openWire, type Wire } from './wire.ts';

export type Subscriber = Wire & {
  /** Resolves when it is in its room; rejects when it was refused or closed before. */
  joined: Promise<void>;
};

export type SubscriberOptions = {
  port: number;
  dialogue: Dialogue;
  counter: Counter;
  textLimit: number;
  /** Every text, events among them, that is not longer than `textLimit`. */
  text?: (text: string) => void;
  ended?: (code: number, reason: string) => void;
};

/** One client on its way into a room. */
export function subscribe(options: SubscriberOptions): Subscriber {
  const { port, dialogue, counter, textLimit } = options;
  const { promise: joined, resolve, reject } = Promise.withResolvers<void>();
  joined.catch(() => undefined);
  const { path, protocol } = dialogue;
  const wire = openWire(
    { port, path, textLimit, ...(protocol ? { protocol } : {}) },
    {
      opened(open) {
        if (dialogue.greeting) open.send(dialogue.greeting);
        if (dialogue.isInAtOnce) resolve();
      },
      text(text, open) {
        if (dialogue.hear(text, open)) resolve();
        options.text?.(text);
      },
      long: counter.add,
      ended(code, reason) {
        reject(new Error(`the connection ended with ${code} ${reason}`));
        options.ended?.(code, reason);
      },
    },
  );
  return { ...wire, joined };
}
