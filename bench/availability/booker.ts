import pg from 'pg';
import { WRITE_ROWS, rowsOf } from '../booking/rows.ts';
import { WRITER } from '../harness/backendCpu.ts';
import type { StudyHall } from '../harness/studyHall.ts';

/** Books so often a second, evenly, until told to stop; what it costs is not the readers'. */
export async function startBooker(databaseUrl: string, hall: StudyHall, perSecond: number) {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: WRITER });
  await client.connect();
  let n = 0;
  let writing: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    const values = rowsOf(hall, n);
    n += 1;
    writing = writing.then(() => client.query({ name: 'write-rows', text: WRITE_ROWS, values }));
  }, 1_000 / perSecond);
  return async () => {
    clearInterval(timer);
    await writing;
    await client.end();
  };
}
