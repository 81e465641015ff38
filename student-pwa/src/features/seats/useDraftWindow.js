import { useEffect, useRef, useState } from 'react';
import { windowSearch } from './useWindow.ts';
const REST_MS = 400;
/**
 * The window in the address, or the one that a slider is moving through: browsers limit how often the
 * address may change, so it follows when the slider rests.
 */
export function useDraftWindow(search, change) {
    const [draft, setDraft] = useState(null);
    const latest = useRef(change);
    useEffect(() => {
        latest.current = change;
    });
    useEffect(() => {
        if (!draft)
            return undefined;
        const timer = setTimeout(() => {
            latest.current(draft);
            setDraft(null);
        }, REST_MS);
        return () => clearTimeout(timer);
    }, [draft]);
    return {
        wanted: draft ?? search,
        isMoving: draft !== null,
        changeWindow: (date, window, isSliding = false) => {
            const next = windowSearch(date, window);
            if (isSliding)
                setDraft(next);
            else
                change(next);
        },
    };
}
