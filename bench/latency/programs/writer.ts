import pg from 'pg';
import { EVENT_NAME, FIRST_SEQ } from '../../harness/event.ts';
import { pace, type Pace } from '../../harness/pace.ts';
import { monotonicNow, type Times } from '../../harness/wire/arrivals.ts';

const CONNECTIONS = 8;
const PAD = 'x'.repeat(90);

const INSERT = {
  name: 'bench-say',
  text: 'INSERT INTO outbox (name, rooms, payload) VALUES ($1, $2, $3::jsonb)',
};

export type Writing = Pace & { room: string };

/** Writes events as commands do, a transaction each, and answers when each COMMIT had returned. */
export function createWriter(databaseUrl: string, committed: (n: number) => void) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: CONNECTIONS });
  pool.on('error', () => undefined);
  let n = FIRST_SEQ;
  return {
    async write({ room, ...rate }: Writing): Promise<Times> {
      const times: Times = [];
      const running: Promise<void>[] = [];
      const say = async (number: number) => {
        const values = [EVENT_NAME, [room], JSON.stringify({ n: number, pad: PAD })];
        await pool.query({ ...INSERT, values });
        times.push([number, monotonicNow()]);
        committed(number);
      };
      await pace(rate, () => {
        n += 1;
        running.push(say(n));
      });
      await Promise.all(running);
      return times;
    },
    pool,
    close: () => pool.end(),
  };
}
