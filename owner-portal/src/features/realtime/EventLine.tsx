import type { RealtimeEvent } from '@studyspot/shared-events';
import { eventTime } from '../../lib/realtime/eventTime.ts';
import { eventWords } from '../../lib/realtime/eventWords.ts';

type EventLineProps = { event: RealtimeEvent; now: string; timeZone: string };

/** "Booking created · seat A12, Reading hall", when, and its number in the organisation's room. */
export const EventLine = ({ event, now, timeZone }: EventLineProps) => (
  <li className="flex flex-wrap items-baseline gap-x-3 px-4 py-2">
    <p className="min-w-0 flex-1 basis-56 wrap-anywhere">
      <span className="font-semibold">{eventWords(event.name)}</span>
      {event.summary !== '' && <span className="text-muted"> · {event.summary}</span>}
    </p>
    <p className="flex gap-3 text-sm text-muted tabular">
      <time dateTime={event.at}>{eventTime(event.at, Date.parse(now), timeZone)}</time>
      <span>
        <span className="sr-only">number </span>
        <span aria-hidden="true">#</span>
        {event.seq}
      </span>
    </p>
  </li>
);
