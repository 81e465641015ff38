import type { Library } from '@studyspot/shared-events';
import { cx, Skeleton } from '@studyspot/shared-ui';
import { useQuery } from '@tanstack/react-query';
import { checkInUrl } from '../../lib/checkInUrl.ts';

type CodeSignProps = { library: Library; title: string; code: string; isLarge?: boolean };

/** Drawn when it is needed: the QR library stays out of every other page. */
const qrQuery = (text: string) => ({
  queryKey: ['qr', text],
  queryFn: async () => {
    const { toString } = await import('qrcode');
    return toString(text, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' });
  },
  staleTime: Number.POSITIVE_INFINITY,
});

export function CodeSign({ library, title, code, isLarge = false }: CodeSignProps) {
  const { data: svg } = useQuery(qrQuery(checkInUrl(library.id, code)));
  return (
    <li
      className={cx(
        'flex break-inside-avoid items-center gap-4 rounded-card border border-line bg-white p-4 text-black',
        isLarge && 'sm:col-span-2 lg:col-span-3 print:col-span-3 print:mb-6',
      )}
    >
      {svg === undefined ? (
        <Skeleton className={isLarge ? 'size-48' : 'size-28'} />
      ) : (
        <img
          alt={`QR code: ${title}`}
          src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
          className={isLarge ? 'size-48' : 'size-28'}
        />
      )}
      <div className="min-w-0">
        <p className={cx('font-display font-semibold', isLarge ? 'text-3xl' : 'text-xl')}>
          {title}
        </p>
        <p>{library.name}</p>
        <p className={cx('font-mono font-semibold', isLarge ? 'text-3xl' : 'text-lg')}>{code}</p>
      </div>
    </li>
  );
}
