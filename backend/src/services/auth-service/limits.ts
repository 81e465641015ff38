import { createHash } from 'node:crypto';
import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { rateLimited } from '../../errors.ts';

export type Limit = {
  /** 429 if it is used up; counts nothing. */
  check: (key: string) => Promise<void>;
  count: (key: string) => Promise<void>;
  /** Counts, and 429 if that was one too many. */
  take: (key: string) => Promise<void>;
  reset: (key: string) => Promise<void>;
};

const refusal = ({ msBeforeNext }: RateLimiterRes) =>
  rateLimited(Math.max(1, Math.ceil(msBeforeNext / 1000)));

/** The table need not hold anybody's address in clear. */
const hashed = (key: string) => createHash('sha256').update(key).digest('base64url');

/** So many in so many seconds, counted in PostgreSQL so that restarts and other nodes change nothing. */
export function createLimit(pool: pg.Pool, name: string, points: number, seconds: number): Limit {
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
  });
  return {
    check: async (key) => {
      const used = await limiter.get(hashed(key));
      if (used && used.consumedPoints >= points) throw refusal(used);
    },
    count: async (key) => {
      await limiter.penalty(hashed(key));
    },
    take: async (key) => {
      try {
        await limiter.consume(hashed(key));
      } catch (error) {
        throw error instanceof RateLimiterRes ? refusal(error) : error;
      }
    },
    reset: async (key) => {
      await limiter.delete(hashed(key));
    },
  };
}
