import { useEffect, useRef, useState } from 'react';
/**
 * The chosen seat, if somebody else took it under the reader's eyes: it was free for this very window
 * and is not any more. A window that the reader changed, or a hold of their own, is no loss.
 */
export function useLostSeat(selected, statuses, windowKey, isOwnDoing) {
    const [lost, setLost] = useState(null);
    const watched = useRef(undefined);
    const status = selected && statuses.get(selected.id)?.status;
    useEffect(() => {
        const before = watched.current;
        watched.current = selected && {
            seatId: selected.id,
            windowKey,
            wasFree: status === 'free',
        };
        if (!selected || before?.seatId !== selected.id || before.windowKey !== windowKey)
            return;
        const isTaken = status === 'held' || status === 'booked' || status === 'blocked';
        if (before.wasFree && isTaken && !isOwnDoing)
            setLost(selected);
    }, [selected, status, windowKey, isOwnDoing]);
    return { lost, forget: () => setLost(null) };
}
