import { useSyncExternalStore } from 'react';
import { socketClient } from '../lib/socketClient.ts';
import { useOnline } from './useOnline.ts';
/** `offline` is the device without a network; a server that does not answer is `connecting`. */
export function useConnectionStatus() {
    const isOnline = useOnline();
    const { status, lastTruthAt } = useSyncExternalStore(socketClient.onState, socketClient.state);
    const isLive = status === 'live' && isOnline;
    const shown = status === 'catching up' ? 'catching-up' : isLive ? 'live' : 'connecting';
    return {
        status: isOnline ? shown : 'offline',
        isTooOld: status === 'client_too_old',
        staleSince: isLive ? null : lastTruthAt,
    };
}
