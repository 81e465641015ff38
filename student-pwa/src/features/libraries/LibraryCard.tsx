import type { LibrarySummary } from '@studyspot/shared-events';
import { Card, cx, formatMoney } from '@studyspot/shared-ui';
import { Link } from '@tanstack/react-router';
import { Clock, MapPin } from 'lucide-react';
import { AmenityIcon, amenityWord } from '../../components/amenity.tsx';
import { openingText } from '../../lib/openingText.ts';
import { OccupancyBar } from './OccupancyBar.tsx';

const AMENITIES_SHOWN = 4;

export type LibraryCardProps = { library: LibrarySummary; now: number; isStale: boolean };

const kilometres = (km: number) =>
  new Intl.NumberFormat(undefined, {
    style: 'unit',
    unit: 'kilometer',
    maximumFractionDigits: km < 10 ? 1 : 0,
  }).format(km);

const priceText = ({ fromAmountMinorPerHour, currency }: LibrarySummary) =>
  fromAmountMinorPerHour
    ? `from ${formatMoney(fromAmountMinorPerHour, currency)} an hour`
    : 'Free of charge';

export const LibraryCard = ({ library, now, isStale }: LibraryCardProps) => {
  const opening = openingText(library, now);
  const place = [library.city, library.distanceKm !== null && kilometres(library.distanceKm)];
  const more = library.amenities.length - AMENITIES_SHOWN;
  return (
    <Card
      as="li"
      className="relative flex flex-col gap-3 transition-colors duration-state focus-within:border-brand hover:border-brand"
    >
      <div>
        <h3 className="text-lg">
          <Link
            to="/libraries/$libraryId"
            params={{ libraryId: library.id }}
            className="text-ink no-underline after:absolute after:inset-0 after:rounded-card"
          >
            {library.name}
          </Link>
        </h3>
        <p className="mt-1 flex items-center gap-1.5 text-sm text-muted">
          <MapPin aria-hidden="true" size={16} className="shrink-0" />
          {place.filter(Boolean).join(' · ')}
        </p>
        <p className="mt-0.5 flex items-center gap-1.5 text-sm">
          <Clock
            aria-hidden="true"
            size={16}
            className={cx('shrink-0', opening.isOpen ? 'text-ok' : 'text-muted')}
          />
          <span className={cx('tabular', opening.isOpen ? 'font-semibold text-ok' : 'text-muted')}>
            {opening.text}
          </span>
        </p>
      </div>
      <div className="mt-auto flex flex-wrap items-end justify-between gap-x-4 gap-y-1">
        {opening.isOpen ? (
          <p className={cx('tabular', isStale && 'text-muted')}>
            <span className="font-display text-2xl font-bold">{library.freeSeatsNow}</span>{' '}
            {isStale ? 'were free' : 'free now'}
            <span className="text-sm text-muted"> of {library.seatCount}</span>
          </p>
        ) : (
          <p className="tabular text-muted">{library.seatCount} seats</p>
        )}
        <p className="text-sm tabular text-muted">{priceText(library)}</p>
      </div>
      <OccupancyBar free={opening.isOpen ? library.freeSeatsNow : 0} total={library.seatCount} />
      {library.amenities.length > 0 && (
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted" aria-label="Amenities">
          {library.amenities.slice(0, AMENITIES_SHOWN).map((amenity) => (
            <li key={amenity} className="inline-flex items-center gap-1.5">
              <AmenityIcon amenity={amenity} />
              {amenityWord(amenity)}
            </li>
          ))}
          {more > 0 && <li>+{more} more</li>}
        </ul>
      )}
    </Card>
  );
};
