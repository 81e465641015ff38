import * as z from 'zod';
import { malformed } from '../../errors.ts';
import { hasOnlyKeepableText } from '../../plugins/wellFormedText.ts';

/** Where a page ended: the value it is sorted by, and the id that decides between equals. */
const Cursor = z.tuple([
  z.union([z.string().max(200).refine(hasOnlyKeepableText), z.number()]),
  z.uuid(),
]);
export type Cursor = z.infer<typeof Cursor>;

export const writeCursor = (cursor: Cursor) =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url');

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
}

/** Throws 400 for anything that we did not write. */
export function readCursor(text: string): Cursor {
  const result = Cursor.safeParse(parsed(text));
  if (!result.success) throw malformed('This cursor is not one of ours');
  return result.data;
}
