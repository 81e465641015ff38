/** Only ever inside a button; elsewhere a skeleton keeps the place. */
export const Spinner = () => (
  <span
    aria-hidden="true"
    className="inline-block size-[1.1em] animate-spin rounded-full border-2 border-current border-e-transparent"
  />
);
