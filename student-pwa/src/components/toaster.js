import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { toast, Toaster } from 'sonner';
const isWide = matchMedia('(min-width: 48rem)').matches;
const host = document.createElement('div');
document.body.append(host);
// Mounted with its first message: a page without one does not carry it.
createRoot(host).render(createElement(Toaster, {
    position: isWide ? 'bottom-left' : 'top-center',
    visibleToasts: 3,
    duration: 5000,
    theme: 'system',
    toastOptions: {
        style: {
            background: 'var(--color-surface)',
            color: 'var(--color-ink)',
            borderColor: 'var(--color-line)',
            fontFamily: 'var(--font-sans)',
        },
    },
}));
export function showToast(message, options) {
    // The Toaster listens from its first effect on; a message before it would be lost.
    setTimeout(() => toast(message, options));
}
