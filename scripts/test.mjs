import { handOver } from './bootstrap/handOver.mjs';

handOver('scripts/test.ts', process.argv.slice(2));
