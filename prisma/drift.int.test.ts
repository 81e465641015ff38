import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { driftSql } from './tools/drift.ts';
import { schemaFile } from './tools/schemaFiles.ts';
import { databaseTest } from './tools/testFixtures.ts';

databaseTest(
  'the migrations make exactly the database that the schema describes',
  async ({ database }) => {
    expect(await driftSql(database.databaseUrl)).toBe('');
  },
);

databaseTest('a column that no migration makes is noticed', async ({ database }) => {
  const schema = readFileSync(schemaFile, 'utf8').replace(
    /^model User \{/m,
    '$&\n  nickname String?',
  );
  expect(await driftSql(database.databaseUrl, schema)).toContain('ADD COLUMN     "nickname"');
});
