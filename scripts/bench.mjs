import { handOver } from './bootstrap/handOver.mjs';

handOver('bench/index.ts', process.argv.slice(2));
