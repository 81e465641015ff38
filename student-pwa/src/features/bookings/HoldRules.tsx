import { formatDuration } from '@studyspot/shared-ui';
import { useQuery } from '@tanstack/react-query';
import { libraryQuery } from '../libraries/library.ts';

const MINUTE_MS = 60_000;
const long = { display: 'long' } as const;

/** What one agrees to, before one does. */
export const HoldRules = ({ libraryId }: { libraryId: string }) => {
  const { data: library } = useQuery(libraryQuery(libraryId));
  return (
    <section aria-labelledby="rules-heading" className="text-sm text-muted">
      <h2 id="rules-heading" className="text-base text-ink">
        Good to know
      </h2>
      <ul className="mt-1 list-disc ps-5">
        <li>
          Check-in opens 15 minutes before the start, with the code at the desk or on the seat.
        </li>
        <li>Leave early and check out: the rest of the time goes to others.</li>
        <li>You can change or cancel it in your bookings. You sit in one seat at a time.</li>
        {library && (
          <li>
            A booking lasts {formatDuration(0, library.minMinutes * MINUTE_MS, long)} to{' '}
            {formatDuration(0, library.maxMinutes * MINUTE_MS, long)} here.
          </li>
        )}
      </ul>
    </section>
  );
};
