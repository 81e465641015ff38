import { useEffect, useSyncExternalStore } from 'react';
import { socketClient } from '../lib/socketClient.ts';
/** The tab's one live connection and how it is doing. Held while mounted; strict mode does not reconnect. */
export function useSocket() {
    useEffect(() => socketClient.acquire(), []);
    const state = useSyncExternalStore(socketClient.onState, socketClient.state);
    return { client: socketClient, ...state };
}
