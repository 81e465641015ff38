import { readStored, writeStored } from '../../lib/storage.ts';

/** Chromium's own event; the DOM library does not know it. */
type InstallPromptEvent = Event & { prompt: () => Promise<unknown> };
type Offer = 'none' | 'prompt' | 'ios';

const SNOOZE_MS = 30 * 24 * 3_600_000;
const DONE = 'hasBooked';
const SNOOZED = 'installSnoozedAt';

const isPrompt = (event: Event): event is InstallPromptEvent => 'prompt' in event;
const isIos = () => /iPad|iPhone|iPod/.test(navigator.userAgent);
const isInstalled = () =>
  matchMedia('(display-mode: standalone)').matches ||
  ('standalone' in navigator && navigator.standalone === true);

let prompt: InstallPromptEvent | undefined;
const listeners = new Set<() => void>();
const notify = () => listeners.forEach((listener) => listener());

/** The browser's offer is kept for the moment that suits the reader. */
export function listenForInstall(): void {
  addEventListener('beforeinstallprompt', (event) => {
    if (!isPrompt(event)) return;
    event.preventDefault();
    prompt = event;
    notify();
  });
  addEventListener('appinstalled', () => {
    prompt = undefined;
    notify();
  });
}

export function installOffer(): Offer {
  const snoozedAt = readStored(SNOOZED);
  const isSnoozed = typeof snoozedAt === 'number' && Date.now() - snoozedAt < SNOOZE_MS;
  if (readStored(DONE) !== true || isSnoozed || isInstalled()) return 'none';
  if (prompt) return 'prompt';
  return isIos() ? 'ios' : 'none';
}

export function subscribeToInstall(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function noteFirstBooking(): void {
  writeStored(DONE, true);
  notify();
}

export function dismissInstall(): void {
  writeStored(SNOOZED, Date.now());
  notify();
}

export async function install(): Promise<void> {
  await prompt?.prompt();
  dismissInstall();
}
