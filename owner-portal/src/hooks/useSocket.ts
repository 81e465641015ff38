import type { SocketClient } from '@studyspot/shared-events/client';
import { useEffect } from 'react';
import { socketClient } from '../lib/socket.ts';

/** The tab's one connection, kept open while the component is mounted; strict mode's double mount opens no second one. */
export function useSocket(): SocketClient {
  useEffect(() => socketClient.acquire(), []);
  return socketClient;
}
