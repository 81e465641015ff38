import type { ReactNode, RefObject } from 'react';
import { createContext, memo, use } from 'react';
import type { ReactZoomPanPinchRef } from 'react-zoom-pan-pinch';
import { TransformComponent, TransformWrapper } from 'react-zoom-pan-pinch';
import type { View } from './viewport.ts';

/**
 * What is drawn inside the window. The library measures the document whenever it is drawn again, so what changes with
 * every event comes in past it.
 */
export const PlanContext = createContext<ReactNode>(null);

const Plan = () => use(PlanContext);

export type MapWindowProps = {
  library: RefObject<ReactZoomPanPinchRef | null>;
  maxScale: number;
  isFitted: boolean;
  /** Reduced motion: nothing glides on after the finger has left. */
  isStill: boolean;
  onMove: (view: View) => void;
};

const whole = { width: '100%', height: '100%' };

export const MapWindow = memo(
  ({ library, maxScale, isFitted, isStill, onMove }: MapWindowProps) => (
    <TransformWrapper
      ref={library}
      minScale={1}
      maxScale={maxScale}
      centerZoomedOut
      disablePadding
      doubleClick={{ disabled: true }}
      panning={{ disabled: isFitted, velocityDisabled: isStill }}
      zoomAnimation={{ disabled: isStill }}
      autoAlignment={{ disabled: isStill }}
      onTransform={(_, { scale, positionX, positionY }) =>
        onMove({ scale, x: positionX, y: positionY })
      }
    >
      <TransformComponent wrapperStyle={whole}>
        <Plan />
      </TransformComponent>
    </TransformWrapper>
  ),
);
