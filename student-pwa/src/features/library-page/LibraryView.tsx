import type { LibraryDetail } from '@studyspot/shared-events';
import { Card, Chip, cx } from '@studyspot/shared-ui';
import { Clock, ExternalLink, MapPin } from 'lucide-react';
import { AmenityIcon, amenityWord } from '../../components/amenity.tsx';
import { BackLink } from '../../components/BackLink.tsx';
import { Page } from '../../components/Page.tsx';
import { SavedLabel } from '../../components/SavedLabel.tsx';
import { useOnline } from '../../hooks/useOnline.ts';
import { useServerNow } from '../../hooks/useServerNow.ts';
import { openingText } from '../../lib/openingText.ts';
import { DayPlanner } from './DayPlanner.tsx';
import { HoursTable } from './HoursTable.tsx';
import { PlanHero } from './PlanHero.tsx';
import { PriceList } from './PriceList.tsx';

export type LibraryViewProps = { library: LibraryDetail; savedAt: number };

const websiteName = (url: string) => new URL(url).hostname.replace(/^www\./, '');

export const LibraryView = ({ library, savedAt }: LibraryViewProps) => {
  const now = useServerNow(30_000);
  const isOnline = useOnline();
  const opening = openingText(library, now);
  const address = [library.addressLine, library.postcode, library.city].filter(Boolean).join(', ');
  return (
    <Page title={library.name}>
      <BackLink to="/">All libraries</BackLink>
      <PlanHero library={library} now={now} />
      <header className="mt-4">
        <h1 className="text-2xl md:text-3xl">{library.name}</h1>
        <div className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
          <p
            className={cx(
              'inline-flex items-center gap-1.5 tabular',
              opening.isOpen ? 'font-semibold text-ok' : 'text-muted',
            )}
          >
            <Clock aria-hidden="true" size={18} />
            {opening.text}
          </p>
          {address !== '' && (
            <p className="inline-flex items-center gap-1.5 text-muted">
              <MapPin aria-hidden="true" size={18} className="shrink-0" />
              {address}
            </p>
          )}
          {!isOnline && <SavedLabel savedAt={savedAt} />}
        </div>
        {library.description !== '' && <p className="mt-3 max-w-measure">{library.description}</p>}
      </header>
      <DayPlanner library={library} />
      <div className="mt-8 grid items-start gap-4 md:grid-cols-2">
        <Card as="section" aria-labelledby="hours-heading">
          <h2 id="hours-heading" className="mb-2 text-lg">
            Opening hours
          </h2>
          <HoursTable library={library} now={now} />
        </Card>
        <div className="flex flex-col gap-4">
          <Card as="section" aria-labelledby="prices-heading">
            <h2 id="prices-heading" className="mb-2 text-lg">
              Prices
            </h2>
            <PriceList library={library} />
          </Card>
          {library.amenities.length > 0 && (
            <Card as="section" aria-labelledby="amenities-heading">
              <h2 id="amenities-heading" className="mb-3 text-lg">
                What is there
              </h2>
              <ul className="flex flex-wrap gap-2">
                {library.amenities.map((amenity) => (
                  <li key={amenity}>
                    <Chip icon={<AmenityIcon amenity={amenity} />}>{amenityWord(amenity)}</Chip>
                  </li>
                ))}
              </ul>
            </Card>
          )}
          {library.website !== null && (
            <a
              href={library.website}
              rel="noreferrer"
              target="_blank"
              className="inline-flex items-center gap-1.5 py-2"
            >
              {websiteName(library.website)}
              <ExternalLink aria-hidden="true" size={16} />
              <span className="sr-only">(opens in a new tab)</span>
            </a>
          )}
        </div>
      </div>
    </Page>
  );
};
