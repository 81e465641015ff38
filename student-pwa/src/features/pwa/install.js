import { readStored, writeStored } from '../../lib/storage.ts';
const SNOOZE_MS = 30 * 24 * 3600000;
const DONE = 'hasBooked';
const SNOOZED = 'installSnoozedAt';
const isPrompt = (event) => 'prompt' in event;
const isIos = () => /iPad|iPhone|iPod/.test(navigator.userAgent);
const isInstalled = () => matchMedia('(display-mode: standalone)').matches ||
    ('standalone' in navigator && navigator.standalone === true);
let prompt;
const listeners = new Set();
const notify = () => listeners.forEach((listener) => listener());
/** The browser's offer is kept for the moment that suits the reader. */
export function listenForInstall() {
    addEventListener('beforeinstallprompt', (event) => {
        if (!isPrompt(event))
            return;
        event.preventDefault();
        prompt = event;
        notify();
    });
    addEventListener('appinstalled', () => {
        prompt = undefined;
        notify();
    });
}
export function installOffer() {
    const snoozedAt = readStored(SNOOZED);
    const isSnoozed = typeof snoozedAt === 'number' && Date.now() - snoozedAt < SNOOZE_MS;
    if (readStored(DONE) !== true || isSnoozed || isInstalled())
        return 'none';
    if (prompt)
        return 'prompt';
    return isIos() ? 'ios' : 'none';
}
export function subscribeToInstall(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
}
export function noteFirstBooking() {
    writeStored(DONE, true);
    notify();
}
export function dismissInstall() {
    writeStored(SNOOZED, Date.now());
    notify();
}
export async function install() {
    await prompt?.prompt();
    dismissInstall();
}
