import { Alternative } from '@studyspot/shared-events';
import * as z from 'zod/mini';
import { ApiError } from './apiError.ts';

const Details = z.object({ alternatives: z.array(Alternative) });

/** What the server offers instead of a seat that is taken. */
export function alternativesOf(error: unknown): Alternative[] {
  if (!(error instanceof ApiError)) return [];
  const details = Details.safeParse(error.details);
  return details.success ? details.data.alternatives : [];
}
