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

/** The plugin reloads only pages that had a worker when they were opened; on the first visit there was none. */
export function applyUpdate(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
    once: true,
  });
  void apply?.();
}
