import { handOver } from './bootstrap/handOver.mjs';

handOver('scripts/chaos.ts', process.argv.slice(2));
