const MARK = 'studyspot.reloadedAt';
const ONCE_IN_MS = 60000;
/** After a deploy an old page may ask for a chunk that is gone: load the new page, once, and only with a network. */
export function guardPreloadErrors() {
    addEventListener('vite:preloadError', (event) => {
        const last = Number(sessionStorage.getItem(MARK) ?? 0);
        if (!navigator.onLine || Date.now() - last < ONCE_IN_MS)
            return;
        event.preventDefault();
        sessionStorage.setItem(MARK, String(Date.now()));
        location.reload();
    });
}
