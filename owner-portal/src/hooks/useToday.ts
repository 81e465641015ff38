import { localDateOf } from '@studyspot/shared-ui';
import { useServerNow } from './useServerNow.ts';

const EVERY_MS = 10_000;

/** The date on the library's wall by the server's clock; another one after its midnight. */
export const useToday = (timeZone: string): string => localDateOf(useServerNow(EVERY_MS), timeZone);
