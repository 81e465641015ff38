import { generateClient } from './generate.ts';

process.stdout.write(
  generateClient() ? 'Generated the database client.\n' : 'The database client is up to date.\n',
);
