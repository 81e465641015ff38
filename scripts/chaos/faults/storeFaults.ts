import { setTimeout as pause } from 'node:timers/promises';
import type { Strike } from './ports.ts';

const REDIS_PAUSED_MS = 30_000;

export const pauseRedis: Strike = async ({ stage: { redis } }) => {
  if (!redis) return null;
  redis.pause();
  await pause(REDIS_PAUSED_MS);
  redis.resume();
  return `for ${REDIS_PAUSED_MS} ms`;
};

export const flushRedis: Strike = async ({ stage: { redis } }) => {
  if (!redis) return null;
  await redis.flush();
  return '';
};

export const killRedis: Strike = async ({ stage: { redis } }, chance) => {
  if (!redis) return null;
  const ms = chance.between(300, 5_000);
  await redis.kill();
  await pause(ms);
  await redis.start();
  return `and started again after ${ms} ms`;
};

const restartPostgres =
  (mode: 'fast' | 'immediate'): Strike =>
  async ({ stage: { postgres } }, chance) => {
    const ms = chance.between(100, 3_000);
    await postgres.restart(mode, ms);
    return `down for ${ms} ms`;
  };
export const restartPostgresFast = restartPostgres('fast');
export const restartPostgresAtOnce = restartPostgres('immediate');
