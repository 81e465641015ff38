import { parseArgs } from 'node:util';
import { createProxy } from './cluster/createProxy.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    host: { type: 'string', default: '0.0.0.0' },
    /** `n1=http://127.0.0.1:3011,n2=…` */
    nodes: { type: 'string' },
  },
});
const { port, host, nodes } = values;
if (!port || !nodes) throw new Error('proxyServer needs --port and --nodes.');

const proxy = createProxy({
  nodes: nodes.split(',').map((node) => {
    const [name = '', url = ''] = node.split('=');
    return { name, url: new URL(url) };
  }),
  showsNodes: process.env.NODE_ENV !== 'production',
});
proxy.server.listen(Number(port), host, () => {
  process.stdout.write(`Passing on from port ${port} to ${nodes}\n`);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => void proxy.close().then(() => process.exit(0)));
}
