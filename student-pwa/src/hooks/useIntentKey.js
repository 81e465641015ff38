import { useCallback, useRef } from 'react';
import { randomKey } from '../lib/randomKey.ts';
/**
 * One Idempotency-Key for one intent: a retry of the same thing sends the same key and does it once,
 * anything else gets a new one.
 */
export function useIntentKey() {
    const kept = useRef(undefined);
    return useCallback((intent) => {
        if (kept.current?.intent !== intent)
            kept.current = { intent, key: randomKey() };
        return kept.current.key;
    }, []);
}
