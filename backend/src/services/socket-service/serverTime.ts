import type { PrismaClient } from '@studyspot/prisma';
import { databaseNow } from '../../db.ts';
import { gather } from '../../utils/gather.ts';

/** Answers a clock that reads as the database's does, as measured a moment ago. */
export type ServerTime = () => Promise<() => Date>;

/** One question to the database for all who connect at about the same time. */
export function createServerTime(prisma: PrismaClient): ServerTime {
  const ask = gather(async () => {
    const askedAt = performance.now();
    const now = await databaseNow(prisma);
    // Half of the round trip has passed since it was read.
    const readAt = (askedAt + performance.now()) / 2;
    return () => new Date(now.getTime() + performance.now() - readAt);
  });
  return () => ask([]);
}
