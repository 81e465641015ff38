import type pg from 'pg';
import type { FastifyInstance } from 'fastify';

const HOUR_MS = 60 * 60 * 1000;

/** Sessions and links that are over work no more; this only keeps their rows from piling up. */
export async function removeExpired(pool: pg.Pool): Promise<void> {
  await pool.query('DELETE FROM session WHERE expires_at < now()');
  await pool.query('DELETE FROM verification WHERE expires_at < now()');
}

/** Every hour until the app closes; several nodes doing it hinder nobody. */
export function startHousekeeping(app: FastifyInstance, pool: pg.Pool): void {
  const timer = setInterval(() => {
    removeExpired(pool).catch((err: unknown) =>
      app.log.warn({ err }, 'expired sessions stay a while'),
    );
  }, HOUR_MS);
  timer.unref();
  app.addHook('onClose', async () => clearInterval(timer));
}
