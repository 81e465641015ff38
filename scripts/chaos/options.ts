import { parseArgs } from 'node:util';
import { isSabotage, SABOTAGES, type Sabotage } from './clients/sabotage.ts';

export type Options = {
  minutes: number;
  seed: number;
  clients: number;
  /** Events a second that the checker's writers commit, beside the bookings. */
  rate: number;
  /** Where the summary is written as JSON, if anywhere. */
  json: string | undefined;
  /** Parts of the names of the faults to strike with; empty: all of them. */
  only: string[];
  /** What the checker's own ear does wrong, to prove that the verdict notices. */
  sabotage: Sabotage | undefined;
};

/** What is wrong with the command line, in one sentence. */
export class OptionError extends Error {}

const LARGEST_SEED = 1_000_000;

function positive(name: string, value: string): number {
  const number = Number(value);
  if (Number.isFinite(number) && number > 0) return number;
  throw new OptionError(`--${name} takes a number above 0, not "${value}".`);
}

/** @throws OptionError */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      minutes: { type: 'string', default: '2' },
      seed: { type: 'string', default: String(1 + (Date.now() % LARGEST_SEED)) },
      clients: { type: 'string', default: '60' },
      rate: { type: 'string', default: '50' },
      json: { type: 'string' },
      only: { type: 'string', multiple: true, default: [] },
      sabotage: { type: 'string' },
    },
  });
  const { sabotage } = values;
  if (sabotage !== undefined && !isSabotage(sabotage))
    throw new OptionError(`--sabotage takes one of ${SABOTAGES.join(', ')}.`);
  return {
    minutes: positive('minutes', values.minutes),
    seed: Math.floor(positive('seed', values.seed)),
    clients: Math.floor(positive('clients', values.clients)),
    rate: positive('rate', values.rate),
    json: values.json,
    only: values.only,
    sabotage,
  };
}
