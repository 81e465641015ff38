import type { PointerEvent, TouchEvent } from 'react';
import { useRef } from 'react';
import type { Point } from './geometry.ts';

/** Farther than this between down and up is a drag. */
const DRAG_PX = 8;
/** A browser may send a click after the pointer is up, to whatever has opened there since. */
const GHOST_MS = 150;

const swallowGhostClick = (at: Point) => {
  const swallow = (event: MouseEvent) => {
    if (Math.hypot(event.clientX - at.x, event.clientY - at.y) > 24) return;
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener('click', swallow, { capture: true }), GHOST_MS);
};

/** A tap is one pointer that goes down and up at one place. Acts on pointer-up; a drag, a pinch or a ghost never taps. */
export const useTap = (onTap: (target: Element, at: Point) => void) => {
  const down = useRef(new Map<number, Point & { target: Element }>());
  const isSpoilt = useRef(false);
  const lastTapAt = useRef(Number.NEGATIVE_INFINITY);
  const lastUpAt = useRef(Number.NEGATIVE_INFINITY);
  const forget = (event: PointerEvent) => {
    down.current.delete(event.pointerId);
    if (down.current.size === 0) isSpoilt.current = false;
  };
  return {
    onPointerDownCapture: (event: PointerEvent) => {
      if (event.button !== 0 || !(event.target instanceof Element)) return;
      // A pointer whose end was never told (lost to the browser) must not spoil every tap after it.
      if (event.isPrimary) down.current.clear();
      isSpoilt.current = down.current.size > 0;
      down.current.set(event.pointerId, {
        x: event.clientX,
        y: event.clientY,
        target: event.target,
      });
    },
    onPointerMoveCapture: (event: PointerEvent) => {
      const start = down.current.get(event.pointerId);
      if (start && Math.hypot(event.clientX - start.x, event.clientY - start.y) > DRAG_PX)
        isSpoilt.current = true;
    },
    onPointerCancelCapture: forget,
    onPointerUpCapture: (event: PointerEvent) => {
      const start = down.current.get(event.pointerId);
      const isTap =
        start !== undefined && !isSpoilt.current && event.timeStamp - lastTapAt.current > GHOST_MS;
      lastUpAt.current = event.timeStamp;
      forget(event);
      if (!isTap) return;
      lastTapAt.current = event.timeStamp;
      swallowGhostClick({ x: event.clientX, y: event.clientY });
      onTap(start.target, { x: event.clientX, y: event.clientY });
    },
    // Without the mouse events that a browser makes up after a touch, nothing can fall through to what opens here.
    onTouchEnd: (event: TouchEvent) => {
      if (event.cancelable && event.timeStamp - lastTapAt.current < GHOST_MS)
        event.preventDefault();
    },
    /** Whether a click came without a pointer: a screen reader's or a voice's. */
    isBareClick: (event: { timeStamp: number }) => event.timeStamp - lastUpAt.current > 500,
  };
};
