import type { Counter } from './counter.ts';
import { dialogueOf, type Language } from './speak.ts';
import { subscribe, type Subscriber } from './subscriber.ts';

export type Crowd = {
  port: number;
  language: Language;
  libraryId?: string;
  count: number;
};

/** So many are on their way at once; a server's backlog of connections is 511. */
const AT_ONCE = 100;
/** Answers of a handshake are shorter, events longer. */
export const HANDSHAKE_TEXT_LIMIT = 290;

/** Brings a crowd into its room. @throws when one of them is refused */
export async function gather(
  { port, language, libraryId, count }: Crowd,
  counter: Counter,
): Promise<Subscriber[]> {
  const dialogue = dialogueOf(language, libraryId);
  const crowd: Subscriber[] = [];
  const comeIn = async () => {
    while (crowd.length < count) {
      const subscriber = subscribe({ port, dialogue, counter, textLimit: HANDSHAKE_TEXT_LIMIT });
      crowd.push(subscriber);
      await subscriber.joined;
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, count) }, comeIn));
  return crowd;
}
