/** A seat below a lamp. Decorative beside the wordmark; give a `title` where it stands alone. */
export const LogoMark = ({
  title,
  className,
}: {
  title?: string | undefined;
  className?: string | undefined;
}) => (
  <svg
    viewBox="0 0 64 64"
    className={className}
    role={title === undefined ? undefined : 'img'}
    aria-label={title}
    aria-hidden={title === undefined}
    focusable="false"
  >
    <rect width={64} height={64} rx={15} fill="#005c75" />
    <path d="M31 24 17 49h34L42 24z" fill="#efa831" opacity={0.28} />
    <g fill="none" stroke="#fcfcfc" strokeWidth={5} strokeLinecap="round" strokeLinejoin="round">
      <path d="M18 26v20h22M20 46v7M38 46v7" />
      <path d="M50 53V20c0-5-4-8-9-8" strokeWidth={4} />
    </g>
    <path d="M27.5 24.5c0-7.5 4.5-12.5 10-12.5s8.5 5 8.5 12.5z" fill="#efa831" />
  </svg>
);
