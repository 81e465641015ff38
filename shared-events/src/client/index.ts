export * from './applyEvents.ts';
export * from './seatStatus.ts';
export { createSocketClient } from './createSocketClient.ts';
export type * from './socketClient.ts';
export type { EventHandler } from './listeners.ts';
