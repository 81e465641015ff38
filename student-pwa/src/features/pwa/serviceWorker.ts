const LOOK_EVERY_MS = 60 * 60_000;

const listeners = new Set<() => void>();
let apply: (() => Promise<void>) | undefined;

function becomeReady(update: () => Promise<void>) {
  apply = update;
  listeners.forEach((listener) => listener());
}

async function register() {
  const { registerSW } = await import('virtual:pwa-register');
  const update = registerSW({
    onNeedRefresh: () => becomeReady(() => update(true)),
    // Else every tab that shows the offer is reloaded when one of them takes it.
    onNeedReload: () => undefined,
    onRegisteredSW: (_url, registration) => {
      setInterval(() => void registration?.update(), LOOK_EVERY_MS);
    },
  });
}

let isAsked = false;
/** Registered when the page is at rest: it must not compete with the first screen. */
function registerOnce() {
  if (isAsked || !('serviceWorker' in navigator) || import.meta.env.DEV) return;
  isAsked = true;
  if (document.readyState === 'complete') void register();
  else addEventListener('load', () => void register(), { once: true });
}

export function subscribeToUpdates(listener: () => void): () => void {
  registerOnce();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const isUpdateReady = (): boolean => apply !== undefined;

/** Reloads this tab and no other: somebody may be typing there. */
export async function applyUpdate(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  // Another tab was quicker, and the new worker is in charge already.
  if (!registration?.waiting) return location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
    once: true,
  });
  await apply?.();
}
