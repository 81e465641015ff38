/** Calls back when a browser says that the network returned; elsewhere never. */
export function onBackOnline(callback: () => void): void {
  const scope: object = globalThis;
  if ('addEventListener' in scope && typeof scope.addEventListener === 'function') {
    scope.addEventListener('online', callback);
  }
}
