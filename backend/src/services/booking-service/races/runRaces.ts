import { setTimeout as pause } from 'node:timers/promises';
import { CHANGING } from './changingScenarios.ts';
import { violations } from './oracle.ts';
import type { Ring, Told } from './ring.ts';
import { type Round, type Scenario, START_OF_DAY, wins } from './scenario.ts';
import { TAKING } from './takingScenarios.ts';
import { TIME } from './timeScenarios.ts';

export const SCENARIOS: readonly Scenario[] = [...TAKING, ...CHANGING, ...TIME];

/** By round, how far contestants are spread, so that they meet at different places in each other's work. */
const LONGEST_DELAYS_MS = [1, 6, 30];

export type RaceReport = {
  name: string;
  rounds: number;
  requests: number;
  won: number;
  /** How often each reason was given, e.g. `409 seat_taken`. */
  lost: Record<string, number>;
  violations: string[];
};

async function clear({ pool, moveClock }: Ring) {
  await pool.query('TRUNCATE booking, claim, audit_entry, notification, outbox, event_log');
  await pool.query('TRUNCATE idempotency_key');
  await moveClock(START_OF_DAY);
}

const isFairLoss = ({ status, code }: Told, { alsoLoses }: Round) =>
  (status === 409 || status === 422 || status === alsoLoses) && code !== null;

async function runRound(ring: Ring, round: Round): Promise<Told[]> {
  const { random } = ring;
  const longestDelayMs = LONGEST_DELAYS_MS[random.below(LONGEST_DELAYS_MS.length)] ?? 1;
  const told = await Promise.all(
    random.shuffled(round.shots).map(async (shoot) => {
      await pause(random.below(longestDelayMs));
      return shoot();
    }),
  );
  return told.filter((each) => each !== null);
}

/** So many rounds of one scenario, each judged by SQL after everybody was answered. */
export async function runScenario(
  ring: Ring,
  { name, arrange }: Scenario,
  rounds: number,
): Promise<RaceReport> {
  const report: RaceReport = { name, rounds, requests: 0, won: 0, lost: {}, violations: [] };
  for (let number = 1; number <= rounds; number += 1) {
    await clear(ring);
    const round = await arrange(ring);
    const told = await runRound(ring, round);
    const unfair = told
      .filter(({ status }) => status >= 300)
      .filter((each) => !isFairLoss(each, round))
      .map(({ status, code }) => `a loser was told ${status} ${code}`);
    const wrong = [...unfair, ...(await round.verdict(told)), ...(await violations(ring.pool))];
    report.violations.push(...wrong.map((what) => `round ${number}: ${what}`));
    report.requests += told.length;
    report.won += wins(told);
    for (const { status, code } of told) {
      if (status < 300) continue;
      const reason = `${status} ${code}`;
      report.lost[reason] = (report.lost[reason] ?? 0) + 1;
    }
  }
  return report;
}
