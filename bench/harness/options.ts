import { parseArgs } from 'node:util';
import type { BenchOptions } from './types.ts';

/** `[figure …] [--quick] [--rounds N]`; no figure means all of them. */
export function readOptions(args: string[]): { figures: string[]; options: BenchOptions } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { quick: { type: 'boolean', default: false }, rounds: { type: 'string' } },
  });
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
  if (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0))
    throw new Error(`--rounds ${values.rounds}: a whole number from 1 on`);
  const options = { isQuick: values.quick, ...(rounds === undefined ? {} : { rounds }) };
  return { figures: positionals, options };
}

/** How many rounds this run has: as asked for, else the figure's own number. */
export const roundsOf = ({ isQuick, rounds }: BenchOptions, usual: number, quick = 1): number =>
  rounds ?? (isQuick ? quick : usual);
