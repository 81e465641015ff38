/** One line of progress with its time. `work` may answer with a few words about what it did. */
export async function step<T>(
  title: string,
  work: () => Promise<T>,
  describe: (result: T) => string = () => '',
): Promise<T> {
  const started = performance.now();
  const result = await work();
  const detail = [describe(result), `${((performance.now() - started) / 1000).toFixed(1)} s`];
  say(`  ok  ${title} (${detail.filter(Boolean).join(', ')})`);
  return result;
}

export function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}
