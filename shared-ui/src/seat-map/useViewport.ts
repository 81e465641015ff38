import type { RefObject } from 'react';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { ReactZoomPanPinchRef } from 'react-zoom-pan-pinch';
import { useReducedMotion } from '../hooks/useReducedMotion.ts';
import type { Point } from './geometry.ts';
import { nearestPoint } from './geometry.ts';
import type { SeatModel, ZoneArea } from './seatModel.ts';
import type { Seat } from './types.ts';
import type { Size, View } from './viewport.ts';
import {
  COMFORTABLE_PX,
  LARGEST_PX,
  SELECTABLE_PX,
  centreOfView,
  fitScale,
  isInView,
  viewAt,
  viewOfZone,
  wholeView,
} from './viewport.ts';

const MOVE_MS = 320;
const START: View = { x: 0, y: 0, scale: 1 };

/** Where the map looks: owns the fit of plan to frame and every programmed move; gestures belong to the library. */
export const useViewport = (model: SeatModel, frameRef: RefObject<HTMLDivElement | null>) => {
  const library = useRef<ReactZoomPanPinchRef>(null);
  const view = useRef<View>(START);
  const [frame, setFrame] = useState<Size>({ width: 0, height: 0 });
  const isStill = useReducedMotion();
  const fit = fitScale(model.plan, frame);
  const maxScale = Math.max(2, LARGEST_PX / (model.seatSize * fit));

  useLayoutEffect(() => {
    const element = frameRef.current;
    if (!element) return;
    const measure = () => setFrame({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frameRef]);

  // While a movement runs, the next one starts from where it leads, not from where it happens to be.
  const destination = useRef({ view: START, until: 0 });
  const now = () =>
    performance.now() < destination.current.until ? destination.current.view : view.current;
  const go = useCallback(
    (next: View, isInstant = false) => {
      view.current = next;
      destination.current = { view: next, until: performance.now() + (isInstant ? 0 : MOVE_MS) };
      void library.current?.setTransform(
        next.x,
        next.y,
        next.scale,
        isInstant || isStill ? 0 : MOVE_MS,
        'easeOut',
      );
    },
    [isStill],
  );

  // A turned phone or a resized window keeps looking at the same place at the same size.
  const before = useRef({ frame, fit });
  useLayoutEffect(() => {
    if (frame.width === 0) return;
    const old = before.current;
    before.current = { frame, fit };
    if (old.frame.width === 0 || view.current.scale <= 1.01) {
      go(wholeView(model.plan, frame, fit), true);
      return;
    }
    const scale = Math.min(Math.max(1, (view.current.scale * old.fit) / fit), maxScale);
    go(viewAt(centreOfView(view.current, old.frame, old.fit), scale, model.plan, frame, fit), true);
  }, [frame, fit, maxScale, model, go]);

  const onPlan = (point: Point): Point => ({
    x: point.x - model.bounds.left,
    y: point.y - model.bounds.top,
  });
  const seatPx = () => model.seatSize * fit * now().scale;
  const [isFitted, setFitted] = useState(true);

  /** Called for every frame of a movement: touches the document directly and draws nothing again. */
  const follow = useCallback(
    (next: View) => {
      view.current = next;
      const frameElement = frameRef.current;
      if (!frameElement) return;
      const px = model.seatSize * fit * next.scale;
      frameElement.dataset.detail = px >= 20 ? 'near' : px >= 11 ? 'middle' : 'far';
      frameElement
        .querySelector<HTMLElement>('.zone-labels')
        ?.style.setProperty('--unscale', String(1 / next.scale));
      setFitted(next.scale <= 1.01);
    },
    [model, fit, frameRef],
  );

  return {
    library,
    view,
    frame,
    fit,
    maxScale,
    isFitted,
    isStill,
    follow,
    isSelectable: () => seatPx() >= SELECTABLE_PX - 0.5,
    zoomBy: (factor: number) => {
      const scale = Math.min(Math.max(1, now().scale * factor), maxScale);
      go(viewAt(centreOfView(now(), frame, fit), scale, model.plan, frame, fit));
    },
    fitAll: () => go(wholeView(model.plan, frame, fit)),
    /** Into a zone, around a point of the screen. */
    showZone: ({ box, seats }: ZoneArea, client: Point) => {
      const corner = frameRef.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
      const tapped = {
        x: (client.x - corner.left - view.current.x) / (fit * view.current.scale),
        y: (client.y - corner.top - view.current.y) / (fit * view.current.scale),
      };
      const low = onPlan({ x: box.left, y: box.top });
      const high = onPlan({ x: box.right, y: box.bottom });
      const zone = { left: low.x, top: low.y, right: high.x, bottom: high.y };
      // A tap between the seats, or on the zone's sign, means the seats beside it.
      const aim = nearestPoint(seats.map(onPlan), tapped) ?? tapped;
      go(viewOfZone(zone, aim, model.seatSize, model.plan, frame, fit));
    },
    /** Moves only if the seat is out of sight or too small to tell. */
    showSeat: (seat: Seat) => {
      if (frame.width === 0) return;
      const point = onPlan(seat);
      const isLarge = seatPx() >= SELECTABLE_PX - 0.5;
      if (isLarge && isInView(point, seatPx(), now(), frame, fit)) return;
      const scale = isLarge
        ? now().scale
        : Math.min(maxScale, COMFORTABLE_PX / (model.seatSize * fit));
      go(viewAt(point, Math.max(1, scale), model.plan, frame, fit));
    },
  };
};

export type Viewport = ReturnType<typeof useViewport>;
