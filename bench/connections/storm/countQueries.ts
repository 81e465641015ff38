import pg from 'pg';

/**
 * Counts what this process asks of PostgreSQL, where every statement passes: at the client's own `query`. By the
 * connection's application name, because the relay asks by the clock and not by the client. Call it before connecting.
 */
export function countQueries() {
  let counts: Record<string, number> = {};
  const original = Reflect.get(pg.Client.prototype, 'query') as (...args: unknown[]) => unknown;
  Reflect.set(
    pg.Client.prototype,
    'query',
    function (
      this: pg.Client & { connectionParameters?: { application_name?: string } },
      ...args: unknown[]
    ) {
      const name = this.connectionParameters?.application_name ?? 'unnamed';
      counts[name] = (counts[name] ?? 0) + 1;
      return original.apply(this, args);
    },
  );
  return {
    take(): Record<string, number> {
      const taken = counts;
      counts = {};
      return taken;
    },
  };
}
