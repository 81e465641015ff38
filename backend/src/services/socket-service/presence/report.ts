import * as z from 'zod/mini';
import { parseJson } from '../../../utils/parseJson.ts';
import type { Report } from './createPresence.ts';

const Wire = z.object({
  node: z.string(),
  name: z.string(),
  isWhole: z.boolean(),
  came: z.array(z.string()),
  went: z.array(z.string()),
  connections: z.int(),
  isRelay: z.boolean(),
});

export const writeReport = (report: Report): string => JSON.stringify(report);

/** Undefined for what another version of this program may have meant. */
export function readReport(text: string): Report | undefined {
  const parsed = Wire.safeParse(parseJson(text));
  return parsed.success ? parsed.data : undefined;
}
