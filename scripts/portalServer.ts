import { parseArgs } from 'node:util';
import { createPortal } from './portal/createPortal.ts';

const { values } = parseArgs({
  options: {
    directory: { type: 'string' },
    port: { type: 'string' },
    backend: { type: 'string' },
    host: { type: 'string', default: '0.0.0.0' },
  },
});
const { directory, port, backend, host } = values;
if (!directory || !port || !backend) {
  throw new Error('portalServer needs --directory, --port and --backend.');
}

const portal = createPortal({ directory, backend: new URL(backend) });
portal.server.listen(Number(port), host, () => {
  process.stdout.write(`Serving ${directory} on port ${port}, passing on to ${backend}\n`);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => void portal.close().then(() => process.exit(0)));
}
