import { useEffect, useRef } from 'react';

const BESIDE = '(min-width: 48rem)';

/** On a phone the sheet covers the lower half of the screen: the map is brought into the upper one. */
export function useMapAboveSheet(isSheetOpen: boolean) {
  const map = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isSheetOpen && !matchMedia(BESIDE).matches) map.current?.scrollIntoView();
  }, [isSheetOpen]);
  return map;
}
