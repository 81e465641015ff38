/** A short confirmation. Loaded when first needed; never the only place of an error. */
export async function toast(message, options = {}) {
    const { showToast } = await import('../components/toaster.ts');
    showToast(message, options);
}
