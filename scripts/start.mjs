import { handOver } from './bootstrap/handOver.mjs';

const commands = new Map([
  ['start', 'scripts/start.ts'],
  ['cluster', 'scripts/cluster.ts'],
  ['stop', 'scripts/stop.ts'],
  ['restart', 'scripts/restart.ts'],
  ['dev', 'scripts/dev.ts'],
]);

const [name = 'start'] = process.argv.slice(2);
const program = commands.get(name);
if (program) {
  handOver(program);
} else {
  process.stderr.write(`Unknown command "${name}": ${[...commands.keys()].join(', ')}.\n`);
  process.exitCode = 1;
}
