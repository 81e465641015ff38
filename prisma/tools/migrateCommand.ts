import { accessDatabase } from './accessDatabase.ts';
import { migrate } from './migrate.ts';

const { databaseUrl, release } = await accessDatabase();
try {
  const applied = await migrate(databaseUrl);
  const report = applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'Nothing to migrate.';
  process.stdout.write(`${report}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await release();
}
