import type { MouseEvent, ReactNode } from 'react';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { cx } from '../components/cx.ts';
import { FloorPlan } from './FloorPlan.tsx';
import { freeByZone } from './freeByZone.ts';
import { MapControls } from './MapControls.tsx';
import { MapWindow, PlanContext } from './MapWindow.tsx';
import { SeatGrid } from './SeatGrid.tsx';
import { FREE, isTakeable, seatLook } from './seatLook.ts';
import { seatDescription } from './seatDescription.ts';
import { seatModel } from './seatModel.ts';
import { createStatusStore } from './statusStore.ts';
import type { DescribeSeat, Seat, SeatStatuses, Zone } from './types.ts';
import { useSeatKeys } from './useSeatKeys.ts';
import { useTap } from './useTap.ts';
import { useViewport } from './useViewport.ts';
import { ZoneLabels } from './ZoneLabels.tsx';

export type SeatMapProps = {
  seats: readonly Seat[];
  zones: readonly Zone[];
  status: SeatStatuses;
  /** The venue's zone, for "free until 18:00" in the seats' names. */
  timeZone?: string | undefined;
  label?: string | undefined;
  selectedSeatId?: string | undefined;
  onSelect: (seatId: string) => void;
  /** A seat that cannot be taken was pressed: say why and what else there is. */
  onUnavailable?: ((seatId: string) => void) | undefined;
  /** Every seat calls `onSelect`, taken or not: the owner's floor. */
  isAlwaysEnabled?: boolean | undefined;
  onEscape?: (() => void) | undefined;
  /** The accessible name. Keep the function's identity: a new one redraws every seat. */
  describeSeat?: DescribeSeat | undefined;
  /** Up to three letters on a taken seat, e.g. who sits there. Keep the function's identity. */
  caption?: ((seat: Seat) => string | undefined) | undefined;
  highlightSeatIds?: readonly string[] | undefined;
  /** Seats for which it is false are dimmed. Keep the function's identity. */
  matchesFilter?: ((seat: Seat) => boolean) | undefined;
  /** `false` while a slider moves the time: what changes then is not news. */
  isPulsing?: boolean | undefined;
  /** Drawn above the map, e.g. a legend; does not zoom. */
  children?: ReactNode;
  className?: string | undefined;
};

const NONE: ReadonlySet<string> = new Set();

export const SeatMap = (props: SeatMapProps) => {
  const {
    seats,
    zones,
    status,
    timeZone,
    selectedSeatId,
    onSelect,
    onUnavailable,
    isAlwaysEnabled = false,
  } = props;
  const {
    describeSeat,
    caption,
    highlightSeatIds,
    matchesFilter,
    isPulsing = true,
    label = 'Seat map',
  } = props;
  const model = useMemo(() => seatModel(seats, zones), [seats, zones]);
  const [store] = useState(() => createStatusStore(status));
  useLayoutEffect(() => store.replace(status), [store, status]);
  const frameRef = useRef<HTMLDivElement>(null);
  const viewport = useViewport(model, frameRef);
  const [focusedId, setFocusedId] = useState<string>();
  const active = model.byId.get(focusedId ?? selectedSeatId ?? '') ?? model.ordered[0];
  const describe = useCallback<DescribeSeat>(
    (seat, now) => describeSeat?.(seat, now) ?? seatDescription(seat, now, { timeZone }),
    [describeSeat, timeZone],
  );
  const dimmed = useMemo(
    () =>
      matchesFilter
        ? new Set(seats.filter((seat) => !matchesFilter(seat)).map(({ id }) => id))
        : NONE,
    [seats, matchesFilter],
  );
  const highlighted = useMemo(
    () => (highlightSeatIds ? new Set(highlightSeatIds) : NONE),
    [highlightSeatIds],
  );
  const free = useMemo(() => freeByZone(seats, status, dimmed), [seats, status, dimmed]);

  const press = (seat: Seat) => {
    const isOpen = isAlwaysEnabled || isTakeable(seatLook(seat, status.get(seat.id) ?? FREE));
    (isOpen ? onSelect : onUnavailable)?.(seat.id);
  };
  const focusSeat = (seat: Seat) => {
    setFocusedId(seat.id);
    viewport.showSeat(seat);
    const cell = frameRef.current?.querySelector<SVGGElement>(
      `[data-seat-id="${CSS.escape(seat.id)}"]`,
    );
    cell?.focus({ preventScroll: true });
  };
  const onKeyDown = useSeatKeys(model, active, {
    focusSeat,
    press,
    escape: () => props.onEscape?.(),
  });
  const seatOf = (target: EventTarget) =>
    model.byId.get(
      target instanceof Element
        ? (target.closest('[data-seat-id]')?.getAttribute('data-seat-id') ?? '')
        : '',
    );
  const tap = useTap((target, at) => {
    const seat = seatOf(target);
    if (seat && viewport.isSelectable()) {
      setFocusedId(seat.id);
      press(seat);
      return;
    }
    const zoneId = seat?.zoneId ?? target.closest('[data-zone-id]')?.getAttribute('data-zone-id');
    if (!zoneId || viewport.isSelectable()) return;
    // The library ends every movement when the touch ends, which is told after the pointer is up.
    setTimeout(() =>
      viewport.showZone(
        model.zones.find(({ id }) => id === zoneId),
        at,
      ),
    );
  });

  const { showSeat } = viewport;
  const shown = useRef<string>(undefined);
  useEffect(() => {
    const seat = model.byId.get(selectedSeatId ?? '');
    if (viewport.frame.width === 0 || shown.current === selectedSeatId) return;
    shown.current = selectedSeatId;
    if (seat) showSeat(seat);
  }, [selectedSeatId, model, viewport.frame.width, showSeat]);

  const plan = (
    <div
      className="seat-map-plan"
      style={{ width: model.plan.width * viewport.fit, height: model.plan.height * viewport.fit }}
    >
      <svg
        role="none"
        viewBox={`${model.bounds.left} ${model.bounds.top} ${model.plan.width} ${model.plan.height}`}
        onFocus={(event) => {
          const seat = seatOf(event.target);
          if (!seat) return;
          // The browser scrolls a clipped box to what gets the focus; the map moves by its own means.
          frameRef.current?.firstElementChild?.scrollTo(0, 0);
          setFocusedId(seat.id);
          viewport.showSeat(seat);
        }}
      >
        <FloorPlan model={model} />
        <SeatGrid
          model={model}
          label={label}
          store={store}
          activeSeatId={active?.id}
          selectedSeatId={selectedSeatId}
          highlighted={highlighted}
          dimmed={dimmed}
          isAlwaysEnabled={isAlwaysEnabled}
          describe={describe}
          caption={caption}
        />
      </svg>
      <ZoneLabels model={model} freeByZone={free} />
    </div>
  );
  return (
    <div
      dir="ltr"
      className={cx('seat-map', props.className)}
      data-pulse={isPulsing ? undefined : 'off'}
    >
      <div
        ref={frameRef}
        role="presentation"
        className="seat-map-frame"
        data-fitted={viewport.isFitted || undefined}
        onKeyDown={onKeyDown}
        onPointerDownCapture={tap.onPointerDown}
        onPointerMoveCapture={tap.onPointerMove}
        onPointerUpCapture={tap.onPointerUp}
        onPointerCancelCapture={tap.onPointerCancel}
        onTouchEnd={tap.onTouchEnd}
        onClick={(event: MouseEvent) => {
          const seat = seatOf(event.target);
          if (seat && tap.isBareClick(event)) press(seat);
        }}
      >
        {viewport.frame.width > 0 && (
          <PlanContext value={plan}>
            <MapWindow
              library={viewport.library}
              maxScale={viewport.maxScale}
              isFitted={viewport.isFitted}
              onMove={viewport.follow}
            />
          </PlanContext>
        )}
      </div>
      <MapControls
        onZoomIn={() => viewport.zoomBy(1.6)}
        onZoomOut={() => viewport.zoomBy(1 / 1.6)}
        onFit={viewport.fitAll}
      />
      {props.children}
    </div>
  );
};
