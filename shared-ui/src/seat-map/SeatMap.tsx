import { useEffect, useMemo, useRef } from 'react';
import { cx } from '../components/cx.ts';
import { FloorPlan } from './FloorPlan.tsx';
import { MapControls } from './MapControls.tsx';
import { MapWindow, PlanContext } from './MapWindow.tsx';
import { SeatGrid } from './SeatGrid.tsx';
import type { SeatMapProps } from './seatMapProps.ts';
import { seatModel } from './seatModel.ts';
import { useSeatActions } from './useSeatActions.ts';
import { useSeatView } from './useSeatView.ts';
import { useViewport } from './useViewport.ts';
import { ZoneLabels } from './ZoneLabels.tsx';

export const SeatMap = (props: SeatMapProps) => {
  const { seats, zones, selectedSeatId, isAlwaysEnabled = false, label = 'Seat map' } = props;
  const model = useMemo(() => seatModel(seats, zones), [seats, zones]);
  const frame = useRef<HTMLDivElement>(null);
  const viewport = useViewport(model, frame);
  const { store, describe, dimmed, highlighted, free } = useSeatView(props);
  const { activeSeatId, frameHandlers } = useSeatActions(props, model, viewport, frame);
  const { showSeat } = viewport;
  const isMeasured = viewport.frame.width > 0;

  const shown = useRef<string>(undefined);
  useEffect(() => {
    if (!isMeasured || shown.current === selectedSeatId) return;
    shown.current = selectedSeatId;
    const seat = model.byId.get(selectedSeatId ?? '');
    if (seat) showSeat(seat);
  }, [selectedSeatId, model, isMeasured, showSeat]);

  const { bounds, plan } = model;
  const drawn = (
    <div
      className="seat-map-plan"
      style={{ width: plan.width * viewport.fit, height: plan.height * viewport.fit }}
    >
      <svg role="none" viewBox={`${bounds.left} ${bounds.top} ${plan.width} ${plan.height}`}>
        <FloorPlan model={model} />
        <SeatGrid
          model={model}
          label={label}
          store={store}
          activeSeatId={activeSeatId}
          selectedSeatId={selectedSeatId}
          highlighted={highlighted}
          dimmed={dimmed}
          isAlwaysEnabled={isAlwaysEnabled}
          describe={describe}
          caption={props.caption}
        />
      </svg>
      <ZoneLabels model={model} freeByZone={free} />
    </div>
  );
  return (
    <div
      dir="ltr"
      className={cx('seat-map', props.className)}
      data-pulse={props.isPulsing === false ? 'off' : undefined}
    >
      <div
        ref={frame}
        role="presentation"
        className="seat-map-frame"
        data-fitted={viewport.isFitted || undefined}
        {...frameHandlers}
      >
        {isMeasured && (
          <PlanContext value={drawn}>
            <MapWindow
              library={viewport.library}
              maxScale={viewport.maxScale}
              isFitted={viewport.isFitted}
              isStill={viewport.isStill}
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
