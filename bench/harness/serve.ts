type Request = { id: number; command: string; payload: unknown };
// Whoever answers knows what each command brings with it; the two sides are of one figure.
// oxlint-disable-next-line typescript/no-explicit-any
type Handler = (payload: any) => unknown;

/** User and system seconds of this process so far. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

export type Memory = { rss: number; heap: number };

/** Bytes after a collection: what the system gave, and what is in use of it, buffers outside the heap included. */
function memory(): Memory {
  if (!global.gc) throw new Error('start this process with --expose-gc');
  global.gc();
  global.gc();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rss, heap: heapUsed + external };
}

const builtIn: Record<string, Handler> = { ready: () => true, cpu: cpuSeconds, memory };

/** The other side of `startChild`: answers commands, and ends with whoever started it. */
export function serve(commands: Record<string, Handler>, stop: () => unknown = () => undefined) {
  const all = { ...builtIn, ...commands };
  process.on('disconnect', () => process.exit());
  async function answer({ id, command, payload }: Request) {
    if (command === 'stop') {
      await Promise.race([stop(), new Promise((resolve) => setTimeout(resolve, 2_000))]);
      process.exit();
    }
    try {
      process.send?.({ id, value: await all[command]?.(payload) });
    } catch (error) {
      const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.send?.({ id, error: words });
    }
  }
  process.on('message', (message) => void answer(message as Request));
}
