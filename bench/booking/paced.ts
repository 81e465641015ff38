import { say } from '../../scripts/supervisor/step.ts';
import { interleave } from '../harness/interleave.ts';
import { roundsOf } from '../harness/options.ts';
import type { BenchOptions, Contender, Panel } from '../harness/types.ts';
import { CONNECTIONS, type Site } from './site.ts';

const PER_SECOND = 300;
const SECONDS = 4;
const NAME = 'StudySpot, one step';

/**
 * How long one booking takes where there is room for it. Where every connection books without rest, as in the panel
 * before, an answer takes as long as the machine needs for all of them, however fast one is.
 */
export async function paced(site: Site, options: BenchOptions): Promise<Panel> {
  const title = `${PER_SECOND} bookings a second, ${CONNECTIONS} connections`;
  say(`  ${title}`);
  const { backend, ranges } = site.product;
  const count = PER_SECOND * SECONDS;
  const contender: Contender = {
    name: NAME,
    role: 'product',
    async measure() {
      const { p50, p99, longest } = await site.rush({
        port: backend.port,
        way: 'oneStep',
        first: ranges.take(count),
        count,
        perSecond: PER_SECOND,
      });
      return { p50, p99, longest };
    },
  };
  return {
    title,
    metric: 'p99',
    unit: 'ms, p99',
    rounds: await interleave([contender], roundsOf(options, 5)),
    goals: [{ title: 'p99 in ms', of: NAME, atMost: 30 }],
    beside: { p50: 'ms, p50', longest: 'ms, longest' },
  };
}
