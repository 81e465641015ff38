import type { Bus } from './bus.ts';

/** One ring wakes the relay for all that was committed up to it, so more than one a millisecond says nothing new. */
const RING_EVERY_MS = 1;

/** Tells the relay on another node that the outbox has rows. */
export function createDoorbell(bus: Bus, rung: () => void) {
  bus.hear('doorbell', rung);
  let again: ReturnType<typeof setTimeout> | undefined;
  let isWanted = false;

  function ring() {
    if (again) {
      isWanted = true;
      return;
    }
    bus.say('doorbell', '');
    again = setTimeout(() => {
      again = undefined;
      if (!isWanted) return;
      isWanted = false;
      ring();
    }, RING_EVERY_MS);
  }
  return { ring };
}
