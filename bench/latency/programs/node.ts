import { serve } from '../../harness/serve.ts';
import { startSocketNode } from '../../harness/socketNode.ts';
import { createWriter, type Writing } from './writer.ts';

/** A node of the product, and in the same process whoever commits: it wakes the relay as `command()` does. */
const node = await startSocketNode();
const writer = createWriter(process.env.DATABASE_URL ?? '', () => node.wakeRelay());

serve(
  {
    port: () => node.port,
    write: (writing: Writing) => writer.write(writing),
    wake: () => node.wakeRelay(),
  },
  async () => {
    await writer.close();
    await node.close();
  },
);
