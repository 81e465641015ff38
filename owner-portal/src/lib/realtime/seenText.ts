import { secondsText } from './secondsText.ts';

/** Two beats of a node's heart: what is younger is the present. */
const PRESENT_MS = 20_000;

/** "now", or "24 s ago" for a node that has fallen silent. */
export function seenText(seenAt: string, now: string): string {
  const ageMs = Date.parse(now) - Date.parse(seenAt);
  return ageMs < PRESENT_MS ? 'now' : `${secondsText(ageMs)} ago`;
}
