import type { RealtimeEvent } from '@studyspot/shared-events';
import { eventTime } from '../../lib/realtime/eventTime.ts';
import { eventWords } from '../../lib/realtime/eventWords.ts';

type EventLineProps = { event: RealtimeEvent; now: string; timeZone: string };

/** "Booking created · seat A12, Reading hall", when, and its number in the organisation's room. */
export const EventLine = ({ event, now, timeZone }: EventLineProps) => (
  <li className="col-span-full grid grid-cols-subgrid items-baseline gap-x-3 px-4 py-2">
    <p className="wrap-anywhere max-sm:col-span-full">
      <span className="font-semibold">{eventWords(event.name)}</span>
      {event.summary !== '' && <span className="text-muted"> · {event.summary}</span>}
    </p>
    <time dateTime={event.at} className="text-sm text-muted tabular">
      {eventTime(event.at, Date.parse(now), timeZone)}
    </time>
    <p className="text-sm text-muted tabular sm:text-end">
      <span className="sr-only">number </span>
      <span aria-hidden="true">#</span>
      {event.seq}
    </p>
  </li>
);
