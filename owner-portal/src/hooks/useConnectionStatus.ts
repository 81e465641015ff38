import { useSyncExternalStore } from 'react';
import { socketClient } from '../lib/socket.ts';

/** Replaced only when it differs: status, last known truth, refusal. */
export const useConnectionStatus = () =>
  useSyncExternalStore(socketClient.onState, socketClient.state);
