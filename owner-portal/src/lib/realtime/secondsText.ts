const NO_BREAK = '\u00a0';

/** "0.2 s", "12 s", "3 min": rounded up, so that what is promised is kept. */
export function secondsText(ms: number): string {
  const [number, unit] =
    ms <= 9_900
      ? [(Math.ceil(ms / 100) / 10).toString(), 's']
      : ms <= 119_000
        ? [Math.ceil(ms / 1_000).toString(), 's']
        : [Math.ceil(ms / 60_000).toString(), 'min'];
  return `${number}${NO_BREAK}${unit}`;
}
