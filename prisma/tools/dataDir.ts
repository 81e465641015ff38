import { join, resolve } from 'node:path';

export const repositoryRoot = join(import.meta.dirname, '..', '..');

/** Everything that is kept between runs: `STUDYSPOT_DATA_DIR`, by default `.data/` beside the code. */
export const dataDir = resolve(repositoryRoot, process.env.STUDYSPOT_DATA_DIR || '.data');
