import { say } from '../../scripts/supervisor/step.ts';
import type { Contender, Rounds } from './types.ts';

/**
 * A B C, A B C, …: whatever slows the machine for a while slows all of them, and a ratio within a round stays fair.
 * The warm-up round is not kept; whoever starts fresh processes in each round needs none.
 */
export async function interleave(
  contenders: Contender[],
  rounds: number,
  { warmUp = true } = {},
): Promise<Rounds> {
  const measured: Rounds = contenders.map(({ name, role }) => ({ name, role, samples: [] }));
  for (let round = warmUp ? 0 : 1; round <= rounds; round += 1) {
    const startedAt = performance.now();
    for (const [index, contender] of contenders.entries()) {
      const sample = await contender.measure();
      if (round > 0) measured[index]!.samples.push(sample);
    }
    const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
    say(`    ${round === 0 ? 'warm-up' : `round ${round} of ${rounds}`} (${seconds} s)`);
  }
  return measured;
}
