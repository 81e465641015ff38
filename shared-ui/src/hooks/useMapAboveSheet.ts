import { useEffect, useState } from 'react';

const BESIDE = '(min-width: 48rem)';

/** On a phone the sheet covers the lower half of the screen: the map is brought into the upper one. For the map's `ref`. */
export function useMapAboveSheet(isSheetOpen: boolean) {
  const [map, setMap] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (!isSheetOpen || matchMedia(BESIDE).matches) return undefined;
    // After whatever else a navigation does to the scroll position.
    const frame = requestAnimationFrame(() => map?.scrollIntoView());
    return () => cancelAnimationFrame(frame);
  }, [isSheetOpen, map]);
  return setMap;
}
