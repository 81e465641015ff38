import type { RealtimeEvent } from '@studyspot/shared-events';
import {
  Button,
  Card,
  deviceTimeZone,
  EmptyShelfDrawing,
  EmptyState,
  NoBookingsDrawing,
  SegmentedControl,
  zoneLabel,
} from '@studyspot/shared-ui';
import { getRouteApi } from '@tanstack/react-router';
import { type EventFilter, filterEvents } from '../../lib/realtime/eventFilter.ts';
import { EventLine } from './EventLine.tsx';

const route = getRouteApi('/app/tenants/$tenantId/realtime');

type LastEventsProps = { events: readonly RealtimeEvent[]; now: string };

/** What the organisation's room was told last, in the reader's own time: its libraries may have several. */
export function LastEvents({ events, now }: LastEventsProps) {
  const { show = 'all' } = route.useSearch();
  const navigate = route.useNavigate();
  const setShow = (next: EventFilter) =>
    void navigate({
      search: { show: next === 'all' ? undefined : next },
      replace: true,
      resetScroll: false,
    });
  const shown = filterEvents(events, show);
  const timeZone = deviceTimeZone();
  return (
    <section aria-labelledby="realtime-events">
      <div className="mb-2 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div>
          <h2 id="realtime-events" className="text-xl">
            Last events
          </h2>
          <p className="text-sm text-muted">Live, in {zoneLabel(timeZone)}</p>
        </div>
        {events.length > 0 && (
          <SegmentedControl
            label="Show events of"
            value={show}
            segments={[
              { value: 'all', label: 'All' },
              { value: 'bookings', label: 'Bookings' },
              { value: 'other', label: 'Other' },
            ]}
            onValueChange={setShow}
          />
        )}
      </div>
      {events.length === 0 && (
        <EmptyState drawing={<NoBookingsDrawing />} title="Nothing has happened yet">
          Bookings and changes of the last seven days appear here the moment they are made.
        </EmptyState>
      )}
      {events.length > 0 && shown.length === 0 && (
        <EmptyState
          drawing={<EmptyShelfDrawing />}
          title="None of these"
          action={
            <Button variant="primary" onClick={() => setShow('all')}>
              Show all events
            </Button>
          }
        >
          There are events, but none of this kind among the last {events.length}.
        </EmptyState>
      )}
      {shown.length > 0 && (
        <Card padded={false}>
          <ol className="grid grid-cols-[auto_minmax(0,1fr)] divide-y divide-line sm:grid-cols-[minmax(0,1fr)_auto_auto]">
            {shown.map((event) => (
              <EventLine key={event.seq} event={event} now={now} timeZone={timeZone} />
            ))}
          </ol>
        </Card>
      )}
    </section>
  );
}
