import type { Config } from '../../../config.ts';

type HeartbeatConfig = Pick<Config, 'SOCKET_PING_INTERVAL_MS' | 'SOCKET_PING_TIMEOUT_MS'>;

/** How long a connection lives without a sign of life; in milliseconds. */
export const heartbeatMs = (config: HeartbeatConfig): number =>
  config.SOCKET_PING_INTERVAL_MS + config.SOCKET_PING_TIMEOUT_MS;

/** Socket.IO's times, in milliseconds. Who has not said CONNECT, or not upgraded, by then gets no longer than who is silent. */
export const heartbeat = (config: HeartbeatConfig) => ({
  pingInterval: config.SOCKET_PING_INTERVAL_MS,
  pingTimeout: config.SOCKET_PING_TIMEOUT_MS,
  connectTimeout: Math.min(45_000, heartbeatMs(config)),
  upgradeTimeout: Math.min(10_000, heartbeatMs(config)),
});
