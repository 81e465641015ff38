/** Three digits that matter, with thousands apart: `0.0123`, `4.56`, `12,300`. */
export function inWords(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size >= 100) return Math.round(value).toLocaleString('en-GB');
  return String(Number(value.toPrecision(3)));
}
