const STEPS = [1, 2, 2.5, 5, 10];

/** Round numbers from 0 to just above `highest`, about five of them. */
export function ticks(highest: number): number[] {
  const top = highest > 0 ? highest : 1;
  const rough = top / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (STEPS.find((each) => each * power >= rough) ?? 10);
  const count = Math.ceil(top / step);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(6)));
}
