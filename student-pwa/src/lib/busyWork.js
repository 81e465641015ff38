import { useEffect, useSyncExternalStore } from 'react';
/** What must not be interrupted by a reload: a running hold, a form with changes. */
const reasons = new Set();
const listeners = new Set();
const notify = () => listeners.forEach((listener) => listener());
const subscribe = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
};
export function useBusyWork(isBusy) {
    useEffect(() => {
        if (!isBusy)
            return undefined;
        const reason = Symbol('busy');
        reasons.add(reason);
        notify();
        return () => {
            reasons.delete(reason);
            notify();
        };
    }, [isBusy]);
}
export const useIsBusy = () => useSyncExternalStore(subscribe, () => reasons.size > 0);
