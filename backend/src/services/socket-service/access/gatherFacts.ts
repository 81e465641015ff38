import { gather } from '../../../utils/gather.ts';
import type { ReadFacts } from './recheck.ts';

const PERSON = 'person ';
const ROOM = 'room ';
const without = (prefix: string, keys: string[]) =>
  keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));

/** The facts of all who ask at about the same time, read together. */
export function gatherFacts(readFacts: ReadFacts): ReadFacts {
  const read = gather((keys: string[]) => readFacts(without(PERSON, keys), without(ROOM, keys)));
  return (userIds, rooms) =>
    read([...[...userIds].map((id) => PERSON + id), ...[...rooms].map((room) => ROOM + room)]);
}
