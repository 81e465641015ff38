import { say } from '../../scripts/supervisor/step.ts';
import { spentDuring, type Spent } from '../harness/backendCpu.ts';
import { interleave } from '../harness/interleave.ts';
import { roundsOf } from '../harness/options.ts';
import type { BenchOptions, Contender, Panel } from '../harness/types.ts';
import type { Way } from './programs/bookers.ts';
import { CONNECTIONS, type Site } from './site.ts';

const NAME = 'StudySpot';
const REQUESTS = 1_000;
const SLOTS = 50;

const whole = ({ node, postgres, relay }: Spent) => node + postgres + relay;

function contender({ product, rush }: Site): Contender {
  const { backend, pool, ranges } = product;
  const book = (way: Way) =>
    spentDuring({ pool, pid: backend.pid }, () =>
      rush({
        port: backend.port,
        way,
        first: ranges.take(REQUESTS),
        count: REQUESTS,
        slots: SLOTS,
      }),
    );
  return {
    name: NAME,
    role: 'product',
    async measure() {
      await book('oneStep');
      const alone = await book('oneStep');
      const { result, spent } = await book('contended');
      const { 201: winners = 0, 409: refused = 0 } = result.statuses;
      const aSuccess = whole(alone.spent) / REQUESTS;
      const aRefusal = (whole(spent) - winners * aSuccess) / refused;
      return {
        winners,
        refused,
        otherwise: REQUESTS - winners - refused,
        longest: result.longest,
        success: aSuccess * 1e6,
        refusal: aRefusal * 1e6,
      };
    },
  };
}

/** Many who want the same few seats at the same times: one of them has each, and the others are told so, cheaply. */
export async function contended(site: Site, options: BenchOptions): Promise<Panel> {
  const title = `${REQUESTS.toLocaleString('en-GB')} requests for ${SLOTS} seats, ${CONNECTIONS} connections`;
  say(`  ${title}`);
  const of = NAME;
  return {
    title,
    metric: 'longest',
    unit: 'ms, longest answer',
    rounds: await interleave([contender(site)], roundsOf(options, 5)),
    goals: [
      { title: 'slowest answer in ms', of, atMost: 500 },
      { title: 'winners', of, metric: 'winners', atLeast: SLOTS, atMost: SLOTS },
      { title: 'neither won nor refused', of, metric: 'otherwise', atMost: 0 },
      {
        title: 'CPU of a refusal ÷ of a success',
        of,
        metric: 'refusal',
        per: of,
        perMetric: 'success',
        atMost: 1,
      },
    ],
    beside: {
      success: 'µs of CPU a success, Node and PostgreSQL',
      refusal: 'µs of CPU a refusal, with its alternatives',
      winners: 'won',
      refused: 'refused with 409',
    },
  };
}
