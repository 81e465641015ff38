import { type ServerOptions, WebSocketServer } from 'ws';
import { CLOSE_TIMEOUT_MS } from '../limits.ts';

/**
 * Engine.IO brings an older `ws`, which answers the pings of whoever reads no answer without end; and whoever does not
 * answer a close would be read for another thirty seconds.
 */
export class WebSocketEngine extends WebSocketServer {
  constructor(options: ServerOptions) {
    // The published types do not know `closeTimeout` yet.
    const withTimeout: ServerOptions & { closeTimeout: number } = {
      ...options,
      closeTimeout: CLOSE_TIMEOUT_MS,
    };
    super(withTimeout);
  }
}
