import { isRecord } from '../../prisma/tools/jsonFile.ts';

/** The chaos run's report in one line: what clients were shown, and every fault; one that broke down has left none. */
export function chaosVerdict(report: Record<string, unknown>): string {
  const { seed, shown, counts, failures } = report;
  if (!isRecord(counts)) return 'broke down before it could judge';
  const found = Object.entries(counts).map(([kind, count]) => `${String(count)} ${wordsOf(kind)}`);
  const others = Array.isArray(failures) ? failures.map((failure) => `; ${String(failure)}`) : [];
  return `${Number(shown).toLocaleString('en-GB')} shown, ${found.join(', ')} (seed ${String(seed)})${others.join('')}`;
}

/** `outOfOrder` as one says it. */
const wordsOf = (kind: string) => kind.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
