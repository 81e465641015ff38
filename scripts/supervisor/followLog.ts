import { open, stat } from 'node:fs/promises';
import { isRecord } from '../../prisma/tools/jsonFile.ts';

const lookEveryMs = 300;
const warning = 40;

/** Shows what matters of a log that another process writes: everything until `quiet()`, then warnings and worse. */
export function followLog(file: string, show: (line: string) => void, from: number) {
  let position = from;
  let rest = '';
  let least = 0;
  async function look(): Promise<void> {
    const size = (await stat(file).catch(() => undefined))?.size ?? 0;
    if (size < position) position = 0;
    if (size === position) return;
    const handle = await open(file);
    const { buffer, bytesRead } = await handle.read({ position, length: size - position });
    await handle.close();
    position += bytesRead;
    const lines = (rest + buffer.toString('utf8', 0, bytesRead)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const text = readable(line, least);
      if (text !== undefined) show(text);
    }
  }
  let looking = Promise.resolve();
  const lookNext = () => (looking = looking.then(look).catch(() => {}));
  const timer = setInterval(() => void lookNext(), lookEveryMs);
  return {
    async quiet() {
      await lookNext();
      least = warning;
    },
    async stop() {
      clearInterval(timer);
      await lookNext();
    },
  };
}

/** A line of the JSON log in words, or undefined when it is below `least`; other lines are shown as they are. */
export function readable(line: string, least: number): string | undefined {
  if (line.trim() === '') return undefined;
  const entry = parse(line);
  if (!entry) return line;
  const { level, msg, err } = entry;
  if (typeof level !== 'number' || level < least) return undefined;
  const cause = isRecord(err) && typeof err.message === 'string' ? `: ${err.message}` : '';
  return `${typeof msg === 'string' ? msg : line}${cause}`;
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
