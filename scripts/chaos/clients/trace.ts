const LINES = 60;
const LONGEST = 300;

/** The last things that a client and its server said to each other, for the report. */
export function createTrace(now: () => number) {
  const lines: string[] = [];
  return {
    note(what: string) {
      lines.push(`${now()} ms  ${what.slice(0, LONGEST)}`);
      if (lines.length > LINES) lines.shift();
    },
    lines: (): readonly string[] => lines,
  };
}
