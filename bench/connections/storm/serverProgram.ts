import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { EVENT_NAME, FIRST_SEQ } from '../../harness/event.ts';
import { serve } from '../../harness/serve.ts';
import { startSocketNode } from '../../harness/socketNode.ts';
import { countQueries } from './countQueries.ts';

const PER_SECOND = 5;

const queries = countQueries();
const node = await startSocketNode();
/** Of the bench's own: what it writes is counted apart by its application's name. */
const writer = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 1,
  application_name: 'bench',
});

// A database that is stopped first must not end the process with a trace.
writer.on('error', () => undefined);

let isTalking = false;
let said = 0;
let talking: Promise<void> = Promise.resolve();

async function talk(room: string) {
  while (isTalking) {
    await writer.query('INSERT INTO outbox (name, rooms, payload) VALUES ($1, $2, $3)', [
      EVENT_NAME,
      [room],
      '{}',
    ]);
    said += 1;
    node.wakeRelay();
    await pause(1_000 / PER_SECOND);
  }
}

serve(
  {
    port: () => node.port,
    /** Events at a slow steady rate, until `hush`. */
    talk(room: string) {
      isTalking = true;
      talking = talk(room);
    },
    /** Answers how many there were since the beginning, and the number of the last. */
    async hush() {
      isTalking = false;
      await talking;
      return { said, last: FIRST_SEQ + said };
    },
    /** Statements sent to the database since the last time, by application. */
    queries: queries.take,
  },
  async () => {
    await writer.end();
    await node.close();
  },
);
