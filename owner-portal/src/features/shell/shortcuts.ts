const OPEN = 'studyspot:shortcuts';

/** Sections after `g`, by the label of the navigation. */
export const GO_KEYS = {
  f: 'Floor',
  b: 'Bookings',
  d: 'Desk',
  s: 'Settings',
  l: 'Libraries',
  m: 'Members',
} as const satisfies Record<string, string>;

/** How long `g` waits for the second key. */
export const SEQUENCE_MS = 1_200;

export const openShortcuts = (): void => {
  dispatchEvent(new Event(OPEN));
};

export function onOpenShortcuts(handler: () => void): () => void {
  addEventListener(OPEN, handler);
  return () => removeEventListener(OPEN, handler);
}

/** Keys that somebody types into a field, or into the seat map, are not shortcuts. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], [role="grid"], [role="dialog"]') !==
    null;
