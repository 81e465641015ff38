export const inputClass =
  'w-full min-h-control rounded-control border border-control bg-surface px-3 py-1 text-base text-ink ' +
  'transition-colors duration-state hover:border-ink aria-invalid:border-danger aria-invalid:border-2 ' +
  'disabled:bg-sunken disabled:text-muted [&[readonly]]:bg-sunken in-data-[density=compact]:text-sm';
