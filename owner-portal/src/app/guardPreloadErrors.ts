const KEY = 'studyspot.owner.reloadedAt';
const ONCE_WITHIN_MS = 30_000;

/**
 * After a deploy the old page's lazy parts are gone: one reload fetches the new page. Not while offline,
 * where a reload would lose the page, and not twice in a row, where it would never end.
 */
export function guardPreloadErrors(): void {
  addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(KEY) ?? 0);
    if (!navigator.onLine || Date.now() - last < ONCE_WITHIN_MS) return;
    event.preventDefault();
    sessionStorage.setItem(KEY, String(Date.now()));
    location.reload();
  });
}
