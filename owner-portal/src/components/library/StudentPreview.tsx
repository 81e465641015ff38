import type { Amenity, SeatPlan } from '@studyspot/shared-events';
import { Card, Chip, formatMoney } from '@studyspot/shared-ui';
import { Armchair, Clock, MapPin } from 'lucide-react';
import { AMENITY_WORDS } from '../../lib/amenityWords.ts';
import { todayWords } from '../../lib/hours/todayWords.ts';
import type { WeekHours } from '../../lib/hours/weekHours.ts';
import { PlanSketch } from './PlanSketch.tsx';

export type PreviewFacts = {
  name: string;
  description: string;
  addressLine: string;
  city: string;
  timeZone: string;
  week: WeekHours;
  amenities: readonly Amenity[];
  plan: SeatPlan | undefined;
  /** The lowest hourly price; null is free of charge. */
  fromAmountMinor: number | null;
  currency: string;
};

/** What a student will see on the phone, as it stands. */
export function StudentPreview({ facts }: { facts: PreviewFacts }) {
  const { name, description, addressLine, city, timeZone, week, amenities, plan } = facts;
  const address = [addressLine, city].filter(Boolean).join(', ');
  const seats = plan?.seats.length ?? 0;
  return (
    <aside aria-label="Preview of the student's page" className="lg:sticky lg:top-20">
      <p className="mb-2 text-sm text-muted">What students will see</p>
      <Card className="mx-auto flex max-w-sm flex-col gap-3 rounded-sheet text-[1rem]">
        <p className="font-display text-2xl font-semibold">
          {name || <span className="text-muted">Name of the library</span>}
        </p>
        <p className="flex items-start gap-2 text-muted">
          <MapPin aria-hidden="true" size={18} className="mt-0.5 shrink-0" />
          {address || 'Address'}
        </p>
        <p className="flex items-start gap-2">
          <Clock aria-hidden="true" size={18} className="mt-0.5 shrink-0 text-muted" />
          {todayWords(week, timeZone)}
        </p>
        <p className="flex items-start gap-2">
          <Armchair aria-hidden="true" size={18} className="mt-0.5 shrink-0 text-muted" />
          {seats} seats,{' '}
          {facts.fromAmountMinor === null
            ? 'free of charge'
            : `from ${formatMoney(facts.fromAmountMinor, facts.currency)} an hour`}
        </p>
        {description !== '' && <p>{description}</p>}
        {amenities.length > 0 && (
          <ul className="flex flex-wrap gap-1.5">
            {amenities.map((amenity) => (
              <li key={amenity}>
                <Chip>{AMENITY_WORDS[amenity]}</Chip>
              </li>
            ))}
          </ul>
        )}
        <PlanSketch plan={plan} />
      </Card>
    </aside>
  );
}
