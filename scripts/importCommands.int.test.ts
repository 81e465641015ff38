import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { databaseTest } from '../prisma/tools/testFixtures.ts';

/** Each starts Node a few times, which a busy machine does slowly. */
const STARTS_PROCESSES = { timeout: 90_000 };

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const PLYMOUTH = path('../prisma/seed/data/plymouth-libraries.csv');
const NTU = path('../prisma/seed/data/ntu-seats.csv');

async function run(script: string, databaseUrl: string, ...args: string[]) {
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  const child = spawn(process.execPath, [path(script), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const code = new Promise((resolve) => child.once('close', resolve));
  const [out, error] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { out, error, code: await code };
}

const fileOf = (csv: string | Uint8Array) => {
  const file = join(mkdtempSync(join(tmpdir(), 'studyspot-import-')), 'file.csv');
  writeFileSync(file, csv);
  return file;
};

databaseTest(
  'operators bring libraries and their seats in from files',
  STARTS_PROCESSES,
  async ({ freshDatabase }) => {
    const { databaseUrl, pool } = await freshDatabase();
    await pool.query(`INSERT INTO tenant (name) VALUES ('City Libraries')`);
    const libraries = (...args: string[]) =>
      run('importLibraries.ts', databaseUrl, '--tenant', 'city libraries', ...args);

    const dry = await libraries('--dry-run', PLYMOUTH);
    expect(dry).toMatchObject({ code: 0, error: '' });
    expect(dry.out).toContain(
      '12 created, 0 updated, 0 unchanged, 0 refused. A dry run: nothing was written.',
    );
    const zone = ['--time-zone', 'Europe/Lisbon', '--currency', 'EUR'];
    expect((await libraries(PLYMOUTH, ...zone)).out).toContain('Written.');
    const { rows } = await pool.query('SELECT DISTINCT time_zone, currency FROM library');
    expect(rows).toEqual([{ time_zone: 'Europe/Lisbon', currency: 'EUR' }]);

    const seats = await run('importSeats.ts', databaseUrl, '--library', 'Central Library', NTU);
    expect(seats).toMatchObject({ code: 0 });
    expect(seats.out).toContain('822 created');
  },
);

databaseTest(
  'what is not right ends with exit code 1, a reason and nothing written',
  STARTS_PROCESSES,
  async ({ freshDatabase }) => {
    const { databaseUrl, pool } = await freshDatabase();
    await pool.query(`INSERT INTO tenant (name) VALUES ('City Libraries')`);
    const libraries = (...args: string[]) => run('importLibraries.ts', databaseUrl, ...args);

    const refused = await libraries(
      '--tenant',
      'City Libraries',
      fileOf('Naam;maandag\nNoord;9-17\nZuid;soms'),
      '--map',
      'name=Naam',
      '--map',
      'monday=maandag',
    );
    expect(refused.code).toBe(1);
    expect(refused.out).toMatch(/3 {2}refused {4}Zuid: maandag: "soms" is not like 09:00-17:30/);
    expect(refused.out).toContain('Nothing was written.');
    expect((await libraries('--tenant', 'Nobody', PLYMOUTH)).error).toBe(
      'There is no organisation "Nobody"\n',
    );
    const latin1 = fileOf(Uint8Array.from([0x6e, 0x61, 0x6d, 0x65, 0x0a, 0xe9, 0x0a]));
    expect(await libraries('--tenant', 'City Libraries', latin1)).toMatchObject({
      code: 1,
      error: expect.stringContaining('not UTF-8'),
    });
    expect((await pool.query('SELECT id FROM library')).rows).toEqual([]);
  },
);
