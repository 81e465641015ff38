/**
 * The parts that could be opened; of the others, which and why, so that a figure without one of its contenders says so.
 */
export async function openAll<Part>(
  openers: { name: string; open: () => Promise<Part> }[],
  leftOut: (sentence: string) => void,
): Promise<Part[]> {
  const parts: Part[] = [];
  for (const { name, open } of openers) {
    try {
      parts.push(await open());
    } catch (error) {
      leftOut(`Left out: ${name} (${String(error).split('\n')[0]}).`);
    }
  }
  return parts;
}
