import type { Arrivals } from './arrivals.ts';
import type { Counter } from './counter.ts';
import { dialogueOf, type Language } from './speak.ts';
import { subscribe, type Subscriber } from './subscriber.ts';

export type Crowd = {
  port: number;
  language: Language;
  libraryId?: string;
  count: number;
  /** Each text is read and its arrival noted; otherwise events are only counted. */
  reads?: boolean;
};

/** So many are on their way at once; a server's backlog of connections is 511. */
const AT_ONCE = 100;
/** Answers of a handshake are shorter, events longer. */
export const HANDSHAKE_TEXT_LIMIT = 290;

/** Brings a crowd into its room. @throws when one of them is refused */
export async function gather(
  { port, language, libraryId, count, reads }: Crowd,
  counter: Counter,
  arrivals: Arrivals,
): Promise<Subscriber[]> {
  const note = (text: string) => {
    if (arrivals.note(text)) counter.add();
  };
  const reading = reads ? { textLimit: Infinity, text: note } : { textLimit: HANDSHAKE_TEXT_LIMIT };
  const dialogue = dialogueOf(language, libraryId);
  const crowd: Subscriber[] = [];
  const comeIn = async () => {
    while (crowd.length < count) {
      const subscriber = subscribe({ port, dialogue, counter, ...reading });
      crowd.push(subscriber);
      await subscriber.joined;
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, count) }, comeIn));
  return crowd;
}
