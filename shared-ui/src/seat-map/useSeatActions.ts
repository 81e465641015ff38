import type { FocusEvent, MouseEvent, RefObject } from 'react';
import { useState } from 'react';
import type { SeatMapProps } from './seatMapProps.ts';
import { FREE, isTakeable, seatLook } from './seatLook.ts';
import type { SeatModel } from './seatModel.ts';
import type { Seat } from './types.ts';
import { useSeatKeys } from './useSeatKeys.ts';
import { useTap } from './useTap.ts';
import type { Viewport } from './useViewport.ts';

type Frame = RefObject<HTMLDivElement | null>;

const idAt = (target: EventTarget, attribute: string): string =>
  (target instanceof Element && target.closest(`[${attribute}]`)?.getAttribute(attribute)) || '';

/** What pointer and keyboard do with seats: one set of handlers on the frame, none on the seats. */
export const useSeatActions = (
  props: SeatMapProps,
  model: SeatModel,
  viewport: Viewport,
  frame: Frame,
) => {
  const [focusedId, setFocusedId] = useState<string>();
  const active = model.byId.get(focusedId ?? props.selectedSeatId ?? '') ?? model.ordered[0];
  const seatAt = (target: EventTarget) => model.byId.get(idAt(target, 'data-seat-id'));

  const press = (seat: Seat) => {
    const look = seatLook(seat, props.status.get(seat.id) ?? FREE);
    const isOpen = props.isAlwaysEnabled === true || isTakeable(look);
    (isOpen ? props.onSelect : props.onUnavailable)?.(seat.id);
  };
  const focusSeat = (seat: Seat) => {
    const cell = `[data-seat-id="${CSS.escape(seat.id)}"]`;
    frame.current?.querySelector<SVGGElement>(cell)?.focus({ preventScroll: true });
  };
  const onKeyDown = useSeatKeys(model, active, {
    focusSeat,
    press,
    escape: () => props.onEscape?.(),
  });
  const { isBareClick, ...pointer } = useTap((target, at) => {
    const seat = seatAt(target);
    if (seat && viewport.isSelectable()) {
      setFocusedId(seat.id);
      press(seat);
      return;
    }
    const zoneId = seat?.zoneId ?? idAt(target, 'data-zone-id');
    const zone = model.zones.find(({ id }) => id === zoneId);
    if (!zone || viewport.isSelectable()) return;
    // The library ends every movement when the touch ends, which is told after the pointer is up.
    setTimeout(() => viewport.showZone(zone, at));
  });
  return {
    activeSeatId: active?.id,
    frameHandlers: {
      ...pointer,
      onKeyDown,
      onClick: (event: MouseEvent) => {
        const seat = seatAt(event.target);
        if (seat && isBareClick(event)) press(seat);
      },
      onFocus: (event: FocusEvent) => {
        const seat = seatAt(event.target);
        if (!seat) return;
        setFocusedId(seat.id);
        // The browser scrolls a clipped box to what gets the focus; the map moves by its own means.
        frame.current?.firstElementChild?.scrollTo(0, 0);
        // A press of the mouse focuses too, and may be the start of a drag.
        if (event.target.matches(':focus-visible')) viewport.showSeat(seat);
      },
    },
  };
};
