import { isRecord } from '../../prisma/tools/jsonFile.ts';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export const none: Counts = { passed: 0, failed: 0, skipped: 0 };

export function add(...all: Counts[]): Counts {
  const sum = (key: keyof Counts) => all.reduce((total, counts) => total + counts[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** One line as every tool of the trade understands it. */
export function summary({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Vitest's report, apart for unit and integration tests; the latter are known by their file's name. */
export function countVitest(report: Record<string, unknown>): {
  unit: Counts;
  integration: Counts;
} {
  const counts = { unit: none, integration: none };
  for (const file of Array.isArray(report.testResults) ? report.testResults : []) {
    if (!isRecord(file)) continue;
    const kind = String(file.name).includes('.int.test.') ? 'integration' : 'unit';
    const tests = Array.isArray(file.assertionResults) ? file.assertionResults : [];
    // A file that could not even be read has no tests, and is a failure all the same.
    const broken = tests.length === 0 && file.status === 'failed' ? 1 : 0;
    counts[kind] = add(counts[kind], ...tests.map(countOne), { ...none, failed: broken });
  }
  return counts;
}

/** Playwright's report; a test that passed at the second attempt only is a failed one. */
export function countPlaywright(report: Record<string, unknown>): Counts {
  const stats = isRecord(report.stats) ? report.stats : {};
  const { expected, unexpected, flaky, skipped } = stats;
  const errors = Array.isArray(report.errors) ? report.errors.length : 0;
  const failed = Number(unexpected ?? 0) + Number(flaky ?? 0);
  return {
    passed: Number(expected ?? 0),
    failed: failed === 0 && errors > 0 ? 1 : failed,
    skipped: Number(skipped ?? 0),
  };
}

function countOne(test: unknown): Counts {
  const status = isRecord(test) ? test.status : undefined;
  if (status === 'passed') return { ...none, passed: 1 };
  return status === 'failed' ? { ...none, failed: 1 } : { ...none, skipped: 1 };
}
